namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>The least and the largest estimate when one donor, or one period before treatment, is left out.</summary>
/// <param name="Least">In the outcome's unit.</param>
/// <param name="LeastWithout">Without which donor or period.</param>
/// <param name="Most">In the outcome's unit.</param>
/// <param name="MostWithout">Without which donor or period.</param>
public sealed record LeaveOneOut(double Least, string LeastWithout, double Most, string MostWithout)
{
    /// <summary>Leaves out each donor that has a weight, and estimates anew.</summary>
    /// <returns>Null where fewer than two donors would be left.</returns>
    public static LeaveOneOut? Donors(EffectQuestion question, EffectEstimate estimate, CancellationToken cancellation = default)
    {
        int[] used = [.. Enumerable.Range(0, question.DonorCount).Where(donor => estimate.UnitWeights[donor] > 1e-9)];
        var (treated, donors, noise) = (question.TreatedUnits.ToArray(), question.DonorUnits.ToArray(), SyntheticDid.Noise(question));
        return Over(used.Length, at => question.FindWith(treated, [.. donors.Where((_, donor) => donor != used[at])]), at => question.Donors[used[at]], estimate.Method, noise, cancellation);
    }

    /// <summary>Leaves out each period before treatment, and estimates anew.</summary>
    /// <returns>Null where fewer than two periods would be left.</returns>
    public static LeaveOneOut? Periods(EffectQuestion question, EffectEstimate estimate, CancellationToken cancellation = default) =>
        Over(question.FirstPost, at => question.FindOver(PanelPeriods.Without(question.Panel, at), question.FirstPost - 1), at => FormattableString.Invariant($"{question.Panel.Times[at]}"), estimate.Method, null, cancellation);

    private static LeaveOneOut? Over(int count, Func<int, EffectQuestion?> ask, Func<int, string> name, EffectMethod method, double? noise, CancellationToken cancellation)
    {
        var estimates = new double?[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, at => estimates[at] = ask(at) is { } question ? EffectEstimate.From(question, method, noise).Estimate : null);
        int[] told = [.. Enumerable.Range(0, count).Where(at => estimates[at] is not null)];
        if (told.Length == 0)
            return null;
        var (least, most) = (told.MinBy(at => estimates[at]), told.MaxBy(at => estimates[at]));
        return new(estimates[least]!.Value, name(least), estimates[most]!.Value, name(most));
    }
}
