using CsCheck;
using RegioHelix.Studies.Strategies;

namespace RegioHelix.Studies.Tests.Strategies;

/// <summary>The laws of counting who takes part: organisations each once, participations each time.</summary>
public sealed class ParticipationCountTests
{
    private static readonly Guid[] Projects = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    private static readonly Gen<(Guid, string)[]> Pairs = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 7], (project, organisation) => (Projects[project], $"o{organisation}")).Array[0, 40];

    [Fact]
    public void Order_and_repetition_change_nothing_and_organisations_never_exceed_participations() => Pairs.Sample(pairs =>
    {
        var count = ParticipationCount.From(pairs);
        return count == ParticipationCount.From(pairs.Reverse().Concat(pairs)) && count.Organisations <= count.Participations && count.InSeveral <= count.Organisations
            && (count.InSeveral == 0) == (count.Organisations == count.Participations);
    });

    [Fact]
    public void Participations_of_parts_add_up_and_organisations_of_parts_do_not() => Pairs.Sample(pairs =>
    {
        var (whole, parts) = (ParticipationCount.From(pairs), pairs.GroupBy(pair => pair.Item1).Select(ParticipationCount.From).ToList());
        return whole.Participations == parts.Sum(part => part.Participations) && whole.Organisations <= parts.Sum(part => part.Organisations)
            && whole.Organisations >= parts.Select(part => part.Organisations).DefaultIfEmpty(0).Max();
    });

    [Fact]
    public void Two_records_that_turn_out_to_be_one_organisation_never_count_more() => Pairs.Sample(pairs =>
    {
        var (apart, merged) = (ParticipationCount.From(pairs), ParticipationCount.From(pairs.Select(pair => (pair.Item1, pair.Item2 == "o1" ? "o0" : pair.Item2))));
        var both = pairs.Any(pair => pair.Item2 == "o0") && pairs.Any(pair => pair.Item2 == "o1");
        return merged.Organisations == apart.Organisations - (both ? 1 : 0) && merged.Participations <= apart.Participations;
    });

    [Fact]
    public void A_further_project_of_known_organisations_adds_participations_alone() => Pairs.Sample(pairs =>
    {
        var (before, further) = (ParticipationCount.From(pairs), Guid.CreateVersion7());
        var after = ParticipationCount.From(pairs.Concat(pairs.Select(pair => pair.Item2).Distinct().Select(organisation => (further, organisation))));
        return after.Organisations == before.Organisations && after.Participations == before.Participations + before.Organisations;
    });
}
