using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Evaluation.Predictors;

/// <summary>
/// The importance of each predictor, V, for which the donor weights follow the outcome before treatment best. The surface has plateaus and many local optima, where a descent from one start stays:
/// here a population is led over the whole of it (differential evolution) and the best point is then improved along its axes. Draws come from a fixed seed: the same question gives the same bits.
/// Sources: Abadie and Gardeazabal 2003, American Economic Review 93(1), appendix B; Storn and Price 1997, Journal of Global Optimization 11, 341-359.
/// </summary>
internal sealed class ImportanceSearch
{
    // The logarithm to base 10 of the least importance; the largest is 1. Who names a predictor means it to count: without a floor the search may set all but the outcome itself to nothing
    // (Kaul and others 2015). At this one the published Basque and Californian weights are the optimum.
    private const double Least = -3.5;

    private const int MostGenerations = 80;

    // So many generations without a gain, and the population has come together.
    private const int Patience = 20;

    private readonly PredictorMatch match;
    private readonly double bound;
    private readonly SplitMix64 random = SplitMix64.Of(20101);
    private double[] best;
    private double loss;

    private ImportanceSearch(PredictorMatch match)
    {
        (this.match, bound) = (match, match.LeastLoss);
        best = new double[match.Count];
        loss = Of(best);
    }

    /// <summary>The importance of each predictor, the largest 1.</summary>
    public static double[] Find(PredictorMatch match)
    {
        var search = new ImportanceSearch(match);
        if (match.Count > 1)
        {
            search.Evolve();
            search.Improve();
        }
        return Importance(search.best);
    }

    private bool IsDone => loss <= bound * (1 + 1e-9);

    private void Evolve()
    {
        var population = Start();
        var losses = population.Select(Of).ToArray();
        for (var (generation, gained) = (0, 0); generation < MostGenerations && generation - gained < Patience && !IsDone; generation++)
        {
            var before = loss;
            for (var at = 0; at < population.Length; at++)
            {
                var child = Child(population, at);
                if (Of(child) is var tried && tried <= losses[at])
                    (population[at], losses[at]) = (child, tried);
                Keep(population[at], losses[at]);
            }
            gained = loss < before * (1 - 1e-6) ? generation : gained;
        }
    }

    // All alike, each predictor nearly alone, and points spread over the whole.
    private double[][] Start()
    {
        var count = match.Count;
        double[][] alone = [.. Enumerable.Range(0, count).Select(predictor => Enumerable.Range(0, count).Select(other => other == predictor ? 0 : Least / 2).ToArray())];
        double[][] spread = [.. Enumerable.Range(0, Math.Clamp(4 * count, 16, 80)).Select(_ => Enumerable.Range(0, count).Select(_ => Least * random.NextFraction()).ToArray())];
        return [new double[count], .. alone, .. spread];
    }

    private double[] Child(double[][] population, int at)
    {
        var (one, two) = (population[random.NextBelow(population.Length)], population[random.NextBelow(population.Length)]);
        var towards = random.NextFraction() < 0.5 ? best : population[random.NextBelow(population.Length)];
        var (step, sure) = (0.4 + (0.6 * random.NextFraction()), random.NextBelow(match.Count));
        var child = (double[])population[at].Clone();
        for (var predictor = 0; predictor < child.Length; predictor++)
            if (predictor == sure || random.NextFraction() < 0.7)
                child[predictor] = Within(towards[predictor] + (step * (one[predictor] - two[predictor])));
        return child;
    }

    private void Improve()
    {
        for (var step = 1.0; step > 1e-3 && !IsDone;)
        {
            var before = loss;
            for (var predictor = 0; predictor < match.Count; predictor++)
                foreach (var by in new[] { step, -step })
                {
                    var tried = (double[])best.Clone();
                    tried[predictor] = Within(tried[predictor] + by);
                    Keep(tried, Of(tried));
                }
            if (loss >= before * (1 - 1e-9))
                step /= 2;
        }
    }

    private void Keep(double[] point, double reached)
    {
        if (reached < loss)
            (best, loss) = (point, reached);
    }

    // A point that leaves the span is thrown back from its border.
    private static double Within(double value)
    {
        if (value > 0)
            value = -value;
        return value < Least ? Math.Min(0, (2 * Least) - value) : value;
    }

    private double Of(double[] point) => match.Loss(match.Solve(Importance(point)).Weights);

    private static double[] Importance(double[] point)
    {
        var largest = point.Max();
        return [.. point.Select(value => Math.Pow(10, value - largest))];
    }
}
