using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Says what regions bring together. Of simulated figures it says so in the sentence itself.</summary>
internal static class StrengthsWriter
{
    private const int MostNamed = 3;

    public static LocalText Sentence(int all, IReadOnlyList<ActivityName> missing, IReadOnlyList<ActivityName> unknown, IReadOnlyList<MemberStrengths> members, IReadOnlyList<CandidateRegion> candidates, FigureProvenance provenance)
    {
        var (here, bring, have) = (members.Count(member => member.Rows.Count > 0), members.Count(member => member.Brings.Count > 0), all - missing.Count - unknown.Count);
        List<LocalText> said = [BoardSentences.Fill(provenance.IsSimulated ? "TogetherSimulated" : "Together", _ => [have, all, bring, here])];
        if (here < members.Count)
            said.Add(BoardSentences.Count("MembersWithoutFigures", members.Count - here));
        if (missing.Count > 0)
            said.Add(BoardSentences.Fill(missing.Count > MostNamed ? "MissingMore" : "Missing", culture => [Names(missing, culture), missing.Count - MostNamed]));
        if (unknown.Count > 0)
            said.Add(BoardSentences.Count("UnknownActivities", unknown.Count));
        // Whom to ask is said of published figures alone: a simulated one is no advice on a real place.
        if (missing.Count > 0 && candidates.Count > 0 && !provenance.IsSimulated)
            said.Add(BoardSentences.Fill("WouldFill", culture => [candidates[0].Region.Name.In(culture), candidates[0].Fills.Count, missing.Count]));
        if (members.Where(member => member.Added is not null).MaxBy(member => member.Added) is { Added: > 0 } most)
            said.Add(BoardSentences.Fill("AddsMost", culture => [most.Name.In(culture), FigureText.Percent(most.Own!.Value, culture), FigureText.Percent(most.Together!.Value, culture)]));
        return new(string.Join(' ', said.Select(one => one.English)), string.Join(' ', said.Select(one => one.Dutch)));
    }

    public static LocalText Explanation(FigureProvenance provenance) => BoardSentences.Fill("StrengthsExplanation", culture => [provenance.Source.In(culture), provenance.Year, provenance.Regions]);

    private static string Names(IReadOnlyList<ActivityName> activities, System.Globalization.CultureInfo culture) => FigureText.List([.. activities.Take(MostNamed).Select(one => one.Name.In(culture))], culture);
}
