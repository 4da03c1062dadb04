using System.Globalization;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.MemberLists;

/// <summary>Says what a list of members is strong in, what it lacks, and who has that.</summary>
internal static class ClusterStartWriter
{
    private const int MostSaid = 3;

    public static LocalText Sentence(MemberList list, int read, RegionProfile profile, IReadOnlyList<MemberStrength> strengths)
    {
        if (read == 0)
            return Sentences.Fill("StartNothingRead", culture => [FigureText.Whole(list.Members.Count, culture)]);
        var shared = strengths.Where(one => one.Verdict == SpecialisedVerdict.Yes).Take(MostSaid).ToList();
        var said = Sentences.Fill(shared.Count > 0 ? "StartStrong" : "StartNotStrong", culture =>
        [
            FigureText.Whole(list.Members.Count, culture), FigureText.Whole(read, culture), Names(strengths.Take(MostSaid).Select(one => one.Name), culture), profile.Region.Name.In(culture),
            FigureText.List([.. shared.Select(one => one.LocationQuotient is { } quotient ? Sentences.Fill("StartTimes", inner => [one.Name.In(inner), FigureText.Quotient(quotient, inner)]).In(culture) : one.Name.In(culture))], culture),
        ]);
        return profile.Provenance.Kind == FigureKind.Simulated ? Sentences.Fill("StartSimulated", culture => [said.In(culture)]) : said;
    }

    public static LocalText Links(RegionIdentity region, IReadOnlyList<MissingLink> links)
    {
        var (home, away) = (links.Where(link => link.InRegion == true).ToList(), links.Where(link => link.InRegion == false).ToList());
        var key = links.Count == 0 ? "StartLinksNone" : home.Count == 0 ? "StartLinksAway" : away.Count == 0 ? "StartLinksHome" : "StartLinksBoth";
        return Sentences.Fill(key, culture => [region.Name.In(culture), Names(home.Take(MostSaid).Select(link => link.Name), culture), Names(away.Take(MostSaid).Select(link => link.Name), culture)]);
    }

    public static LocalText Partners(RegionIdentity region, IReadOnlyList<StartPartner> partners) => partners.Count == 0
        ? Sentences.Fill("StartPartnersNone", culture => [region.Name.In(culture)])
        : Sentences.Fill("StartPartners", culture => [Names(partners.Select(one => one.Partner.Region.Name), culture), partners[0].Partner.Region.Name.In(culture), Names(partners[0].Brings is { Count: > 0 } brings ? brings.Take(MostSaid).Select(one => one.Name) : partners[0].Partner.Adds.Select(part => part.Name), culture)]);

    private static string Names(IEnumerable<LocalText> names, CultureInfo culture) => FigureText.List([.. names.Select(name => name.In(culture))], culture);
}
