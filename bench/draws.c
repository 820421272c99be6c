// The draws of a case as a plain loop in C: what the bench holds the pages' own TypeScript against. Same counter, same
// distributions, same sums; the case comes in as numbers (bench/draws.ts), every total goes out again.
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { RANGE, EVEN, BETA, GAMMA, EFFECT, COUNT };

typedef struct {
  uint32_t words[4], counter[4], key[2];
  int used;
} stream_t;

static void philox(stream_t *s) {
  uint32_t c0 = s->counter[0], c1 = s->counter[1], c2 = s->counter[2], c3 = s->counter[3];
  uint32_t k0 = s->key[0], k1 = s->key[1];
  for (int round = 0; round < 10; round++) {
    uint64_t a = (uint64_t)0xd2511f53u * c0, b = (uint64_t)0xcd9e8d57u * c2;
    c0 = (uint32_t)(b >> 32) ^ c1 ^ k0;
    c1 = (uint32_t)b;
    c2 = (uint32_t)(a >> 32) ^ c3 ^ k1;
    c3 = (uint32_t)a;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  s->words[0] = c0, s->words[1] = c1, s->words[2] = c2, s->words[3] = c3;
}

static double next(stream_t *s) {
  if (s->used > 2) {
    philox(s);
    s->counter[2]++;
    s->used = 0;
  }
  double whole = (double)(s->words[s->used] >> 5) * 67108864.0 + (double)(s->words[s->used + 1] >> 6);
  s->used += 2;
  return (whole + 0.5) * 0x1p-53;
}

static double ratio(const double *top, const double *bottom, double x) {
  double a = top[7], b = bottom[7];
  for (int i = 6; i >= 0; i--) a = a * x + top[i], b = b * x + bottom[i];
  return a / b;
}

static double normal_quantile(double share) {
  static const double ct[8] = {3.3871328727963666, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
                               45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227};
  static const double cb[8] = {1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
                               21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854};
  static const double ft[8] = {1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
                               1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414};
  static const double fb[8] = {1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
                               0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9};
  static const double tt[8] = {6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.2965605718285049,
                               0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876,
                               2.0103343992922881e-7};
  static const double tb[8] = {1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
                               0.0007868691311456133, 0.000018463183175100548, 1.421511758316446e-7,
                               2.0442631033899397e-15};
  double off = share - 0.5;
  if (fabs(off) <= 0.425) return off * ratio(ct, cb, 0.180625 - off * off);
  double root = sqrt(-log(share < 0.5 ? share : 1 - share));
  double size = root <= 5 ? ratio(ft, fb, root - 1.6) : ratio(tt, tb, root - 5);
  return off < 0 ? -size : size;
}

static double gamma_draw(stream_t *s, double shape) {
  if (shape < 1) {
    double more = gamma_draw(s, shape + 1);
    return more * pow(next(s), 1 / shape);
  }
  double centre = shape - 1.0 / 3, slope = 1 / sqrt(9 * centre);
  for (;;) {
    double normal = normal_quantile(next(s)), root = 1 + slope * normal, chance = next(s);
    if (root <= 0) continue;
    double cube = root * root * root;
    if (log(chance) < 0.5 * normal * normal + centre * (1 - cube + log(cube))) return centre * cube;
  }
}

typedef struct {
  int kind, at, first, length;
  uint32_t name, twin;
  double a, b, c, factor;
  double *shares;
} drawn_t;

typedef struct {
  double sign, *coefficient, *profile;
  int inputs, *input;
} term_t;

typedef struct {
  int counted, lasting, terms, times;
  double *printed;
  term_t *term;
} row_t;

static int years, inputs, drawns, rows, draws, rounds;
static double slack;
static double *central;
static drawn_t *drawn;
static row_t *row;

static double number(void) {
  double value;
  if (scanf("%lf", &value) != 1) exit(2);
  return value;
}
static int whole(void) { return (int)number(); }
static double *numbers(int count) {
  double *list = malloc(sizeof(double) * (count > 0 ? count : 1));
  for (int i = 0; i < count; i++) list[i] = number();
  return list;
}

static void counts(drawn_t *d) {
  double mean = d->a, reach = 10 * sqrt(mean) + 40, sum = 0;
  d->first = mean - reach > 0 ? (int)floor(mean - reach) : 0;
  d->length = (int)ceil(mean + reach) - d->first + 1;
  if (!d->shares) d->shares = malloc(sizeof(double) * d->length);
  for (int i = 0; i < d->length; i++) {
    double count = d->first + i;
    sum += exp(count * log(mean) - mean - lgamma(count + 1));
    d->shares[i] = sum;
  }
}

static double draw_one(stream_t *s, const drawn_t *d) {
  switch (d->kind) {
  case RANGE: {
    double share = next(s), width = d->c - d->a, turn = (d->b - d->a) / width;
    return share < turn ? d->a + sqrt(share * width * (d->b - d->a)) : d->c - sqrt((1 - share) * width * (d->c - d->b));
  }
  case EVEN:
    return d->a + (d->c - d->a) * next(s);
  case BETA: {
    double first = gamma_draw(s, d->a);
    return first / (first + gamma_draw(s, d->b));
  }
  case GAMMA:
    return gamma_draw(s, d->a) * d->b;
  case EFFECT:
    return exp(d->a + d->b * normal_quantile(next(s)));
  default: {
    double share = next(s);
    int low = 0, high = d->length - 1;
    while (low < high) {
      int middle = (low + high) >> 1;
      if (d->shares[middle] < share) low = middle + 1;
      else high = middle;
    }
    return (d->first + low) / d->b;
  }
  }
}

static int payback_index(const double *net, double after) {
  double running = 0;
  int first = 0, invested = 0;
  for (int year = 0; year < years; year++) {
    running += net[year];
    if (first == 0 && net[year] < -slack) first = year + 1;
    if (invested && running <= slack) return year + 1;
    if (running > slack) invested = 1;
  }
  if (!invested) return first;
  if (after >= -slack) return 0;
  double more = ceil((running - slack) / -after);
  return more > 40 ? 0 : years + (int)more;
}

static void draw_all(uint32_t low, uint32_t high, double *values, double *nets, double *totals, int16_t *back) {
  double point[inputs], filled[rows * years], net[years];
  for (int i = 0; i < inputs; i++) point[i] = central[i];
  for (int i = 0; i < drawns; i++)
    if (drawn[i].kind == COUNT) counts(&drawn[i]);
  stream_t s = {.key = {low, high}};
  for (int at = 0; at < draws; at++) {
    for (int i = 0; i < drawns; i++) {
      s.counter[0] = at, s.counter[1] = drawn[i].name, s.counter[2] = 0, s.counter[3] = drawn[i].twin, s.used = 4;
      point[drawn[i].at] = values[(size_t)i * draws + at] = draw_one(&s, &drawn[i]);
    }
    for (int r = 0; r < rows; r++) {
      for (int year = 0; year < years; year++) {
        double sum = row[r].printed[year];
        for (int t = 0; t < row[r].terms; t++) {
          const term_t *term = &row[r].term[t];
          double product = term->coefficient[year];
          for (int i = 0; i < term->inputs; i++) product *= point[term->input[i]] * term->profile[i * years + year];
          sum += term->sign * product;
        }
        filled[r * years + year] = row[r].times < 0 ? sum : sum * point[row[r].times];
      }
    }
    double after = 0, running = 0;
    for (int year = 0; year < years; year++) {
      net[year] = 0;
      for (int r = 0; r < rows; r++)
        if (row[r].counted) net[year] += filled[r * years + year];
      running += net[year];
      nets[(size_t)year * draws + at] = net[year];
      totals[(size_t)year * draws + at] = running;
    }
    for (int r = 0; r < rows; r++)
      if (row[r].lasting) after += filled[r * years + years - 1];
    back[at] = (int16_t)payback_index(net, after);
  }
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(void) {
  draws = whole(), rounds = whole();
  uint32_t low = (uint32_t)number(), high = (uint32_t)number();
  years = whole(), slack = number(), inputs = whole(), drawns = whole(), rows = whole();
  central = numbers(inputs);
  drawn = calloc(drawns, sizeof *drawn);
  for (int i = 0; i < drawns; i++) {
    drawn_t *d = &drawn[i];
    d->kind = whole(), d->at = whole(), d->name = (uint32_t)number(), d->twin = (uint32_t)number();
    d->a = number(), d->b = number(), d->c = number();
  }
  row = calloc(rows, sizeof *row);
  for (int r = 0; r < rows; r++) {
    row[r].counted = whole(), row[r].lasting = whole(), row[r].times = whole(), row[r].terms = whole();
    row[r].printed = numbers(years);
    row[r].term = calloc(row[r].terms + 1, sizeof(term_t));
    for (int t = 0; t < row[r].terms; t++) {
      term_t *term = &row[r].term[t];
      term->sign = number(), term->coefficient = numbers(years), term->inputs = whole();
      term->input = malloc(sizeof(int) * (term->inputs + 1));
      term->profile = malloc(sizeof(double) * years * (term->inputs + 1));
      for (int i = 0; i < term->inputs; i++) {
        term->input[i] = whole();
        for (int year = 0; year < years; year++) term->profile[i * years + year] = number();
      }
    }
  }
  double *values = malloc(sizeof(double) * drawns * draws), *nets = malloc(sizeof(double) * years * draws);
  double *totals = malloc(sizeof(double) * years * draws), *times = malloc(sizeof(double) * rounds);
  int16_t *back = malloc(sizeof(int16_t) * draws);
  for (int round = 0; round < rounds; round++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    draw_all(low, high, values, nets, totals, back);
    clock_gettime(CLOCK_MONOTONIC, &end);
    times[round] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
  }
  qsort(times, rounds, sizeof(double), by_size);
  printf("%.6f\n", times[rounds / 2]);
  for (int at = 0; at < draws; at++) printf("%.9g %d\n", totals[(size_t)(years - 1) * draws + at], back[at]);
  return 0;
}
