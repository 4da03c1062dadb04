using FuzzySharp;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>The questions that a panel cannot be asked, each with the way out.</summary>
internal static class EvidenceProblems
{
    private const int LeastLikeness = 55;

    public static void RefuseConstant(EvidenceRequest request)
    {
        var panel = request.Panel;
        var value = panel[0, 0];
        for (var unit = 0; unit < panel.Units.Count; unit++)
            foreach (var other in panel.Row(unit))
                if (other != value)
                    return;
        throw Of(request.File, "constant-outcome", Phrase.Of(value), Phrase.Of("the outcome is the same in every unit and period, so there is nothing to compare; check that the right column was given"));
    }

    /// <returns>The donor pool of a question that can be asked.</returns>
    public static DonorPool Refuse(EvidenceRequest request)
    {
        var (panel, from) = (request.Panel, request.From!.Value);
        foreach (var unit in request.Treated)
        {
            if (request.Excluded.Contains(unit))
                throw Of("--exclude", "treated-excluded", unit, Phrase.Of("this unit is treated and cannot be left out; name it once"));
            if (panel.Find(unit) < 0)
                throw Of("--treated", "unknown-unit", unit, Meant(unit, panel.Units));
        }
        if (request.Treated.Distinct(StringComparer.Ordinal).Count() < request.Treated.Count)
            throw Of("--treated", "unit-twice", string.Join(',', request.Treated), Phrase.Of("a unit is named twice; name it once"));
        RefuseNames(request, "--same-priority", request.SamePriority);
        RefuseNames(request, "--neighbours", request.Neighbours);
        var before = panel.FirstAt(from);
        if (before == 0)
            throw Of("--from", "treated-from-first", $"{from}", Phrase.Of($"the panel begins in {panel.Times[0]}, so the treated units have nothing to compare with before; give a later date, or a panel that begins earlier"));
        if (before == 1)
            throw Of("--from", "too-few-periods-before", $"{from}", Phrase.Of($"only the period {panel.Times[0]} lies before; a comparison needs two at least, and says something with five or more"));
        if (before == panel.Times.Count)
            throw Of("--from", "no-period-treated", $"{from}", Phrase.Of($"the panel ends in {panel.Times[^1]}; give a date within it"));
        var pool = DonorPool.Of(request);
        var donors = pool.Donors.Count;
        if (donors < 2)
            throw Of(request.File, "too-few-donors", $"{donors}", Phrase.Of("a comparison needs at least two units that are neither treated nor left out"));
        RefuseFlat(request, before, pool);
        if (request.Placebos is null && PlaceboDraws.Count(donors, request.Treated.Count) is var groups and > EvidenceRequest.MostPlacebos)
            throw Of("--placebos", "too-many-groups", "all", Phrase.Of($"there are {groups} groups of this size; give a number up to {EvidenceRequest.MostPlacebos}, and that many are drawn"));
        return pool;
    }

    private static void RefuseNames(EvidenceRequest request, string option, IReadOnlyList<string> names)
    {
        foreach (var unit in names)
        {
            if (request.Treated.Contains(unit))
                throw Of(option, "treated-excluded", unit, Phrase.Of("this unit is treated and cannot be left out; name it once"));
            if (request.Panel.Find(unit) < 0 && !request.Excluded.Contains(unit))
                throw Of(option, "unknown-unit", unit, Meant(unit, request.Panel.Units));
        }
    }

    public static void RefuseStaggered(EvidenceRequest request, IReadOnlyList<int?> first)
    {
        var panel = request.Panel;
        for (var unit = 0; unit < first.Count; unit++)
            if (first[unit] is { } start && panel.FirstAt(start) == 0)
                throw Of("--first-treated", "treated-from-first", panel.Units[unit], Phrase.Of($"this unit is treated from {start} on and the panel begins in {panel.Times[0]}, so it has nothing to compare with before; leave it out with --exclude"));
        var never = first.Count(start => start is not { } period || panel.FirstAt(period) == panel.Times.Count);
        if (never < 2)
            throw Of("--first-treated", "too-few-donors", $"{never}", Phrase.Of("a comparison needs at least two units that are never treated"));
        if (never == first.Count)
            throw Of("--first-treated", "no-unit-treated", "", Phrase.Of("no unit is ever treated; check that the right column was given"));
    }

    private static void RefuseFlat(EvidenceRequest request, int before, DonorPool pool)
    {
        var panel = request.Panel;
        var value = panel[panel.Find(request.Treated[0]), 0];
        foreach (var unit in request.Treated.Concat(pool.Donors))
            foreach (var other in panel.Row(panel.Find(unit))[..before])
                if (other != value)
                    return;
        throw Of(request.File, "constant-outcome", Phrase.Of(value), Phrase.Of("the outcome is the same in every unit and period before treatment, so units cannot be told apart; give a panel that begins earlier"));
    }

    private static Phrase Meant(string name, IReadOnlyList<string> units)
    {
        var nearest = units.MaxBy(unit => Fuzz.Ratio(name.ToUpperInvariant(), unit.ToUpperInvariant()))!;
        return Fuzz.Ratio(name.ToUpperInvariant(), nearest.ToUpperInvariant()) >= LeastLikeness
            ? Phrase.Of($"no row has this unit; the nearest name is {nearest}")
            : Phrase.Of("no row has this unit; names are told apart by capitals too");
    }

    private static ProblemsException Of(string place, string rule, string value, Phrase advice) => new(new Problem(place, 0, 0, rule, value, advice));

    private static ProblemsException Of(string place, string rule, Phrase value, Phrase advice) => new(new Problem(place, 0, 0, rule, value, advice));
}
