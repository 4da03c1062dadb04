using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>Which activities occur together more often than the sizes of regions and activities explain.</summary>
/// <param name="Verdict">Whether the null model was solved; where not, there are no figures.</param>
/// <param name="PValues">Activities by activities: the probability of at least the observed co-occurrence if only the sizes mattered, 0 to 1; none with itself.</param>
/// <param name="Threshold">The largest p-value that is validated at the rate of false discoveries asked for; 0 for none.</param>
/// <param name="Links">The pairs validated, the surest first.</param>
public sealed record ValidatedRelatednessResult(NullModelVerdict Verdict, FigureTable PValues, double Threshold, IReadOnlyList<ValidatedLink> Links);

/// <summary>A pair of activities that occur together more often than the sizes explain.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="PValue">The probability of at least as many by chance.</param>
public sealed record ValidatedLink(string One, string Other, double PValue);

/// <summary>
/// The validated projection of the bipartite configuration model: for each pair of activities the exact probability (Poisson-binomial) of at least as many regions with both,
/// and the pairs that stand at a rate of false discoveries (Benjamini and Hochberg 1995, JRSS B 57(1)).
/// Source: Saracco, Straka, Di Clemente, Gabrielli, Caldarelli and Squartini 2017, New Journal of Physics 19:053022 (from memory); the package <c>bicm</c>.
/// </summary>
public static class ValidatedRelatedness
{
    /// <summary>P-values and validated pairs of a table.</summary>
    /// <param name="presence">Regions by activities; unknown counts as absent.</param>
    /// <param name="falseDiscoveries">The share of the validated pairs that may be chance, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate that is not between 0 and 1.</exception>
    public static ValidatedRelatednessResult From(Presence presence, double falseDiscoveries = 0.05)
    {
        if (falseDiscoveries is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(falseDiscoveries), falseDiscoveries, "a rate of false discoveries is above 0 and below 1");
        var table = presence.DropEmpty().Presence;
        var model = BipartiteConfiguration.From(table);
        if (model.Verdict != NullModelVerdict.Converged)
            return new(model.Verdict, FigureTable.Fill(table.Activities, table.Activities, (_, _) => Figure.Without(FigureState.NoVariation)), 0, []);
        var values = PValues(table, model);
        var pairs = Enumerable.Range(0, table.Activities.Count)
            .SelectMany(one => Enumerable.Range(one + 1, table.Activities.Count - one - 1).Select(other => (one, other, Value: values[(one * table.Activities.Count) + other])))
            .OrderBy(pair => pair.Value).ToList();
        var last = pairs.Count - 1;
        while (last >= 0 && pairs[last].Value > falseDiscoveries * (last + 1) / pairs.Count)
            last--;
        return new(
            model.Verdict,
            FigureTable.OfKnown(table.Activities, table.Activities, values, FigureState.EmptyReference, presence.UnsettledCount),
            last < 0 ? 0 : pairs[last].Value,
            [.. pairs.Take(last + 1).Select(pair => new ValidatedLink(table.Activities[pair.one], table.Activities[pair.other], pair.Value))]);
    }

    // Activities of the same ubiquity have the same probabilities, so that one distribution serves all pairs of two ubiquities.
    private static double[] PValues(Presence table, NullModelResult model)
    {
        var count = table.Activities.Count;
        var tails = new Dictionary<(int, int), double[]>();
        var values = new double[(long)count * count];
        for (var one = 0; one < count; one++)
        {
            values[(one * count) + one] = double.NaN;
            for (var other = one + 1; other < count; other++)
            {
                var (fewer, more) = (Math.Min(table.ByActivity.Count(one), table.ByActivity.Count(other)), Math.Max(table.ByActivity.Count(one), table.ByActivity.Count(other)));
                if (!tails.TryGetValue((fewer, more), out var tail))
                    tails.Add((fewer, more), tail = Tail([.. Enumerable.Range(0, table.Regions.Count).Select(region => model.Expected[region, one].Value!.Value * model.Expected[region, other].Value!.Value)]));
                var together = BitCounting.Common(table.ByActivity.Row(one), table.ByActivity.Row(other));
                values[(one * count) + other] = values[(other * count) + one] = tail[together];
            }
        }
        return values;
    }

    /// <summary>For each number, the probability that at least so many of independent events happen.</summary>
    internal static double[] Tail(double[] probabilities)
    {
        var exactly = new double[probabilities.Length + 1];
        exactly[0] = 1;
        for (var events = 0; events < probabilities.Length; events++)
            for (var number = events + 1; number >= 0; number--)
                exactly[number] = (exactly[number] * (1 - probabilities[events])) + (number > 0 ? exactly[number - 1] * probabilities[events] : 0);
        for (var number = probabilities.Length - 1; number >= 0; number--)
            exactly[number] = Math.Min(1, exactly[number] + exactly[number + 1]);
        exactly[0] = 1;
        return exactly;
    }
}
