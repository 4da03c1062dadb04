
before <- times < from
spread <- function(rows) sqrt(mean((outcome[rows, before] - mean(outcome[rows, before]))^2))
path_of <- function(who) colMeans(outcome[who, , drop = FALSE])

# Synthetic control: Abadie, Diamond and Hainmueller 2010.
path_rows <- function(who, donors, over = before) t(sweep(outcome[donors, over, drop = FALSE], 2, path_of(who)[over])) / spread(c(who, donors))
synthetic_control <- function(who, donors) {
  if (exists("predictors")) {
    X <- predictors[, c(who, donors), drop = FALSE]
    A <- sqrt(importance / max(importance)) / apply(X, 1, sd) * (X[, donors, drop = FALSE] - rowMeans(X[, who, drop = FALSE]))
    w <- hull_weights(A)
    # Where many weights meet the predictors, those that follow the outcome best.
    if (sum((A %*% w)^2) / 2 <= 1e-12) w <- hull_weights(rbind(A, sqrt(1e-8) * path_rows(who, donors, times %in% fitted)))
  } else {
    w <- hull_weights(path_rows(who, donors))
  }
  list(weights = w, gap = path_of(who) - as.vector(w %*% outcome[donors, ]))
}

# Synthetic difference in differences: Arkhangelsky and others 2021, algorithm 1, with the noise level of the question at hand.
noise_of <- function(donors) sd(as.vector(t(diff(t(outcome[donors, before, drop = FALSE])))))
ridge_weights <- function(A, ridge) hull_weights(rbind(sweep(A, 2, colMeans(A)), sqrt(ridge) * diag(ncol(A))))
synthetic_did <- function(who, donors, noise) {
  scale <- spread(c(who, donors))
  zeta <- (length(who) * sum(!before))^(1 / 4) * noise / scale
  w <- ridge_weights(path_rows(who, donors), zeta^2 * sum(before))
  A <- (outcome[donors, before, drop = FALSE] - rowMeans(outcome[donors, !before, drop = FALSE])) / scale
  l <- ridge_weights(A, (1e-6 * noise / scale)^2 * length(donors))
  gap <- path_of(who) - as.vector(w %*% outcome[donors, ])
  list(weights = w, gap = gap - sum(l * gap[before]))
}

difference_in_differences <- function(who, donors) {
  gap <- path_of(who) - colMeans(outcome[donors, , drop = FALSE])
  list(weights = rep(1 / length(donors), length(donors)), gap = gap - mean(gap[before]))
}

estimate <- function(method, who, donors, noise) switch(method,
  "synthetic-control" = synthetic_control(who, donors),
  "synthetic-did" = synthetic_did(who, donors, noise),
  did = difference_in_differences(who, donors))
rms <- function(x) sqrt(mean(x^2))

noise <- noise_of(donors)
limit <- 1e-6 * max(1, spread(c(treated, donors)))
failed <- FALSE
compare <- function(method, what, here, there) {
  cat(sprintf("%-18s %-10s here %.10g, RegioHelix %.10g, difference %.2g\n", method, what, here, there, here - there))
  if (abs(here - there) > limit) failed <<- TRUE
}
for (method in methods) {
  found <- estimate(method, treated, donors, noise)
  told <- ours[[method]]
  compare(method, "pre-RMSPE", rms(found$gap[before]), told$pre_rmspe)
  if (names_sizes && told$unique) compare(method, "estimate", mean(found$gap[!before]), told$estimate)
  if (names_sizes && !told$unique) cat(sprintf("%-18s %-10s here %.10g, RegioHelix %.10g: other weights fit as well, so the two need not be equal\n", method, "estimate", mean(found$gap[!before]), told$estimate))
  if (!is.null(told$rank)) {
    size <- function(gap) if (told$by == "ratio") rms(gap[!before]) / rms(gap[before]) else abs(mean(gap[!before]))
    others <- vapply(donors, function(unit) {
      rest <- setdiff(donors, unit)
      size(estimate(method, unit, if (method == "synthetic-control") c(rest, treated) else rest, noise)$gap)
    }, 0)
    compare(method, "rank", 1 + sum(others >= size(found$gap)), told$rank)
  }
  if (method != "did") {
    top <- head(order(-found$weights), min(6, sum(found$weights > 1e-9)))
    cat("  ", paste(donors[top], sprintf("%.3f", found$weights[top]), collapse = ", "), "\n")
  }
}

# The same by public packages, where they are installed.
beside <- function(package, what) if (requireNamespace(package, quietly = TRUE)) tryCatch(what(), error = function(e) cat(package, "failed:", conditionMessage(e), "\n")) else cat(package, "is not installed: not run\n")
if (names_sizes) {
  if ("synthetic-did" %in% methods) beside("quadprog", function() {
    scale <- spread(c(treated, donors))
    A <- path_rows(treated, donors)
    A <- sweep(A, 2, colMeans(A))
    ridge <- (length(treated) * sum(!before))^(1 / 2) * (noise / scale)^2 * sum(before)
    w <- quadprog::solve.QP(crossprod(A) + ridge * diag(ncol(A)), rep(0, ncol(A)), cbind(1, diag(ncol(A))), c(1, rep(0, ncol(A))), meq = 1)$solution
    cat(sprintf("%-18s %-10s largest difference of a weight %.2g\n", "quadprog", "SDID", max(abs(w - synthetic_did(treated, donors, noise)$weights))))
  })
  if ("synthetic-did" %in% methods) beside("synthdid", function() cat(sprintf("%-18s %-10s %.10g\n", "synthdid", "SDID", as.numeric(synthdid::synthdid_estimate(outcome[c(donors, treated), ], length(donors), sum(before))))))
  if ("synthetic-control" %in% methods && length(treated) == 1 && !exists("predictors")) beside("Synth", function() {
    panel <- data.frame(number = rep(seq_along(units), each = length(times)), name = rep(units, each = length(times)), time = rep(times, length(units)), y = as.vector(t(outcome)))
    prepared <- Synth::dataprep(panel, dependent = "y", unit.variable = "number", time.variable = "time", unit.names.variable = "name",
      special.predictors = lapply(times[before], function(time) list("y", time, "mean")), treatment.identifier = match(treated, units), controls.identifier = match(donors, units),
      time.predictors.prior = times[before], time.optimize.ssr = times[before], time.plot = times)
    w <- as.vector(Synth::synth(prepared, custom.v = apply(prepared$X0, 1, var), verbose = FALSE)$solution.w)
    cat(sprintf("%-18s %-10s %.10g\n", "Synth", "SC", mean((path_of(treated) - as.vector(w %*% outcome[donors, ]))[!before])))
  })
  if ("did" %in% methods) beside("fixest", function() {
    panel <- data.frame(unit = rep(units, each = length(times)), time = rep(times, length(units)), y = as.vector(t(outcome)))
    panel <- panel[panel$unit %in% c(treated, donors), ]
    panel$d <- as.numeric(panel$unit %in% treated & panel$time >= from)
    cat(sprintf("%-18s %-10s %.10g\n", "fixest", "DiD", coef(fixest::feols(y ~ d | unit + time, panel))[["d"]]))
  })
}
if (failed) stop("an estimate differs from RegioHelix's by more than 1e-6 of the outcome's spread")
cat("All agree.\n")
