
# Difference in differences by group and period: Callaway and Sant'Anna 2021, against units never treated.
never <- which(first == 0)
here <- ours
for (row in seq_len(nrow(ours))) {
  group <- which(first == ours$group[row])
  now <- match(ours$time[row], times)
  base <- if (ours$time[row] >= ours$group[row]) match(ours$group[row], times) - 1 else now - 1
  change <- outcome[, now] - outcome[, base]
  here$estimate[row] <- mean(change[group]) - mean(change[never])
  part <- function(x) sum((x - mean(x))^2) / length(x)^2
  here$error[row] <- if (length(group) > 1) sqrt(part(change[group]) + part(change[never])) else NA
}
print(data.frame(ours[c("group", "time")], here = here$estimate, RegioHelix = ours$estimate, difference = here$estimate - ours$estimate, error = here$error), row.names = FALSE, digits = 6)
after <- ours$time >= ours$group
sizes <- vapply(ours$group, function(group) sum(first == group), 0)
mean_here <- weighted.mean(here$estimate[after], sizes[after])
cat(sprintf("average under treatment: here %.10g, RegioHelix %.10g\n", mean_here, average))

# The same by public packages, where they are installed.
beside <- function(package, what) if (requireNamespace(package, quietly = TRUE)) tryCatch(what(), error = function(e) cat(package, "failed:", conditionMessage(e), "\n")) else cat(package, "is not installed: not run\n")
panel <- data.frame(id = rep(seq_along(units), each = length(times)), time = rep(times, length(units)), y = as.vector(t(outcome)), g = rep(first, each = length(times)))
beside("did", function() print(did::att_gt(yname = "y", tname = "time", idname = "id", gname = "g", data = panel, control_group = "nevertreated", bstrap = FALSE)))
beside("fixest", function() print(summary(fixest::feols(y ~ sunab(ifelse(g == 0, 10000, g), time) | id + time, panel), agg = "att")))

limit <- 1e-6 * max(1, sqrt(mean((outcome - mean(outcome))^2)))
if (max(abs(here$estimate - ours$estimate)) > limit || max(abs(here$error - ours$error), 0, na.rm = TRUE) > limit || abs(mean_here - average) > limit)
  stop("an estimate differs from RegioHelix's by more than 1e-6 of the outcome's spread")
cat("All agree.\n")
