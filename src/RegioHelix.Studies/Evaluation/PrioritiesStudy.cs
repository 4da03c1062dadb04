using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Panels;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Evaluation;

/// <summary>A region's change over its sectors, taken apart: what the whole, its sectors and itself add. An identity, beside the effect checks and no substitute for them.</summary>
/// <param name="From">The last period before treatment.</param>
/// <param name="To">The last period.</param>
/// <param name="Change">Later less earlier, of the treated units together.</param>
/// <param name="National">At the growth of the whole.</param>
/// <param name="Structural">By its sectors' growth over all units.</param>
/// <param name="Competitive">Beyond that.</param>
/// <param name="Priorities">The parts of each sector that was checked.</param>
public sealed record PriorityShiftShare(int From, int To, double Change, double National, double Structural, double Competitive, IReadOnlyList<ShiftSharePart> Priorities);

/// <summary>What a check of several priorities found.</summary>
/// <param name="Checks">Each priority with its effect check, p corrected for the number of them.</param>
/// <param name="ShiftShare">Shift-share beside them; null where the outcome is no amount that can be added up.</param>
/// <param name="ShiftShareSentence">The same in words.</param>
public sealed record PrioritiesResult(IReadOnlyList<(string Name, EvidenceResult Check)> Checks, PriorityShiftShare? ShiftShare, LocalText ShiftShareSentence);

/// <summary>
/// An effect check for each of several priorities: each priority's outcome in the treated region against the same outcome elsewhere. Several tests find something by chance more often than one, so
/// that the p of each method is corrected over the priorities (Holm) before the verdict is given.
/// </summary>
public static class PrioritiesStudy
{
    /// <summary>Runs the checks.</summary>
    /// <param name="requests">A request for each priority, with its name.</param>
    /// <param name="sectors">The panels of all sectors, for shift-share: the same units and periods; empty for none.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two fits.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A question that a panel cannot be asked.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PrioritiesResult Run(
        IReadOnlyList<(string Name, EvidenceRequest Request)> requests, IReadOnlyList<(string Name, RegionPanel Panel)> sectors, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var examined = new List<ExaminedQuestion>();
        foreach (var (_, request) in requests)
        {
            EvidenceProblems.RefuseConstant(request);
            examined.Add(EvidenceStudy.Examine(request, null, cancellation));
            progress?.Report((double)examined.Count / requests.Count);
        }
        var corrected = Corrected(examined);
        var (parts, sentence) = Decompose(requests, sectors, [.. examined[0].Pool.Excluded.Where(one => one.Reason is DonorReason.Aggregate or DonorReason.Part).Select(one => one.Unit)]);
        return new([.. requests.Select((one, at) => (one.Name, EvidenceStudy.Weigh(examined[at], corrected[at])))], parts, sentence);
    }

    // Each method's p over the priorities: where one has none it is no test.
    private static Dictionary<EffectMethod, CorrectedP>[] Corrected(List<ExaminedQuestion> examined)
    {
        Dictionary<EffectMethod, CorrectedP>[] all = [.. examined.Select(_ => new Dictionary<EffectMethod, CorrectedP>())];
        foreach (var method in Enum.GetValues<EffectMethod>())
        {
            var tested = examined.Index().Select(one => (one.Index, Diagnosis: one.Item.Methods.FirstOrDefault(diagnosis => diagnosis.Estimate.Method == method)?.Standing)).Where(one => one.Diagnosis is not null).ToList();
            foreach (var (corrected, one) in CorrectedP.Among([.. tested.Select(one => one.Diagnosis!.P)]).Zip(tested))
                all[one.Index].Add(method, corrected);
        }
        return all;
    }

    private static (PriorityShiftShare?, LocalText) Decompose(IReadOnlyList<(string Name, EvidenceRequest Request)> requests, IReadOnlyList<(string Name, RegionPanel Panel)> sectors, string[] aggregates)
    {
        var request = requests[0].Request;
        if (sectors.Count < 2 || sectors.Any(one => !one.Panel.Units.SequenceEqual(sectors[0].Panel.Units) || !one.Panel.Times.SequenceEqual(sectors[0].Panel.Times)))
            return (null, Sentences.Get("EvidenceShiftShareSectors"));
        if (sectors.Any(one => one.Panel.Units.Where((_, unit) => one.Panel.Row(unit).ContainsAnyExceptInRange(0, double.MaxValue)).Any()))
            return (null, Sentences.Get("EvidenceShiftShareAmounts"));
        var times = sectors[0].Panel.Times;
        var before = sectors[0].Panel.FirstAt(request.From!.Value) - 1;
        var treated = ShiftShare.From(Table(sectors, aggregates, before), Table(sectors, aggregates, times.Count - 1)).Where(line => request.Treated.Contains(line.Region)).ToList();
        var names = requests.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        ShiftSharePart[] parts = [.. treated.SelectMany(line => line.Activities).Where(part => names.Contains(part.Activity)).GroupBy(part => part.Activity, StringComparer.Ordinal).Select(Added)];
        var whole = new PriorityShiftShare(times[before], times[^1], treated.Sum(line => line.Change), treated.Sum(line => line.NationalShare), treated.Sum(line => line.IndustrialMix), treated.Sum(line => line.RegionalShare), parts);
        return (whole, Sentences.Fill("EvidenceShiftShare", culture =>
            [FigureText.List(request.Treated, culture), whole.From, whole.To, FigureText.ThreeDigits(whole.Change, culture), FigureText.ThreeDigits(whole.National, culture), FigureText.ThreeDigits(whole.Structural, culture), FigureText.ThreeDigits(whole.Competitive, culture)]));
    }

    private static ShiftSharePart Added(IGrouping<string, ShiftSharePart> parts) =>
        new(parts.Key, parts.Sum(one => one.Change), parts.Sum(one => one.NationalShare), parts.Sum(one => one.IndustrialMix), parts.Sum(one => one.RegionalShare), 0);

    private static RegionActivityTable Table(IReadOnlyList<(string Name, RegionPanel Panel)> sectors, string[] aggregates, int time)
    {
        int[] units = [.. Enumerable.Range(0, sectors[0].Panel.Units.Count).Where(unit => !aggregates.Contains(sectors[0].Panel.Units[unit]))];
        return RegionActivityTable.OfValues([.. units.Select(unit => sectors[0].Panel.Units[unit])], [.. sectors.Select(one => one.Name)], (row, values) =>
        {
            for (var sector = 0; sector < values.Length; sector++)
                values[sector] = sectors[sector].Panel[units[row], time];
        });
    }
}
