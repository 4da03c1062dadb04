
# Non-negative least squares, Lawson and Hanson 1974, chapter 23: by the package nnls where it is installed, else here.
lawson_hanson <- function(E, f) {
  x <- numeric(ncol(E))
  passive <- logical(ncol(E))
  barred <- logical(ncol(E))
  repeat {
    push <- as.vector(crossprod(E, f - E %*% x))
    push[passive | barred] <- -Inf
    if (max(push) <= 1e-13) return(x)
    entering <- which.max(push)
    passive[entering] <- TRUE
    repeat {
      z <- numeric(ncol(E))
      z[passive] <- qr.coef(qr(E[, passive, drop = FALSE], tol = 1e-11), f)
      z[is.na(z)] <- 0
      if (z[entering] <= 0 && x[entering] == 0) {
        passive[entering] <- FALSE
        barred[entering] <- TRUE
        break
      }
      if (all(z[passive] > 0)) {
        x <- z
        barred[] <- FALSE
        break
      }
      blocking <- passive & z <= 0
      x <- x + min(x[blocking] / (x[blocking] - z[blocking])) * (z - x)
      passive[blocking & x <= 1e-15] <- FALSE
      x[!passive] <- 0
    }
  }
}
nonnegative <- function(E, f) if (requireNamespace("nnls", quietly = TRUE)) nnls::nnls(E, f)$x else lawson_hanson(E, f)

# Weights of 0 or more and 1 in sum for which A w is shortest: the non-negative u that brings (A u, sum u) nearest to (0, 1) points the same way.
hull_weights <- function(A) {
  u <- nonnegative(rbind(A, 1), c(rep(0, nrow(A)), 1))
  u / sum(u)
}
