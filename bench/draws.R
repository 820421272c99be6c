# The assumptions of a case drawn with hesim: what a health economist would use. Reads kind, a, b, c of each assumption and
# answers the milliseconds and the mean of each. Only the drawing is compared; the case itself is not in it.
suppressMessages(library(hesim))
given <- scan(file("stdin"), quiet = TRUE)
n <- given[1]
spreads <- matrix(given[-1], ncol = 4, byrow = TRUE)
one <- function(s) {
  a <- s[2]; b <- s[3]; c <- s[4]
  switch(as.character(s[1]),
    "0" = { u <- runif(n); w <- c - a; t <- (b - a) / w
      ifelse(u < t, a + sqrt(u * w * (b - a)), c - sqrt((1 - u) * w * (c - b))) },
    "1" = runif(n, a, c), "2" = rbeta(n, a, b), "3" = rgamma(n, shape = a, scale = b),
    "4" = exp(rnorm(n, a, b)), "5" = rpois(n, a) / b)
}
start <- proc.time()[["elapsed"]]
params <- eval_rng(define_rng({ list(all = custom(sapply(seq_len(nrow(spreads)), function(i) one(spreads[i, ])))) }, n = n))
cat((proc.time()[["elapsed"]] - start) * 1000, colMeans(as.matrix(params$all)), "\n")
