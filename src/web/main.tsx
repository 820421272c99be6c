// Starts the pages in the browser.
import './without-eval.ts'
import '../../node_modules/dkfds/dist/css/dkfds.min.css'
import './tokens.css'
import './page/page.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeRouter } from './routes.tsx'
import { makeQueryClient } from './session/query-client.ts'

const side = document.getElementById('side')
if (side === null) throw new Error('the page has no place for the program')

createRoot(side).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
