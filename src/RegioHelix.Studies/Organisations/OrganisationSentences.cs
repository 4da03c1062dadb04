using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Organisations;

/// <summary>What lists of organisations and their profiles say first.</summary>
internal static class OrganisationSentences
{
    public static IReadOnlyList<KindCount> Kinds(IReadOnlyList<OrganisationTally> found) =>
        [.. found.GroupBy(one => one.Kind).Select(kind => new KindCount(kind.Key, kind.Sum(one => one.Count))).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind)];

    public static LocalText OfList(IReadOnlyList<OrganisationTally> found, int published, bool narrowed)
    {
        var total = found.Sum(one => one.Count);
        if (published == 0)
            return Sentences.Get("OrganisationsNone");
        if (total == 0)
            return Sentences.Fill("OrganisationsNoMatch", culture => [FigureText.Whole(published, culture)]);
        var said = narrowed
            ? Sentences.Fill("OrganisationsFound", culture => [FigureText.Whole(total, culture), FigureText.Whole(published, culture), KindList(found, culture)])
            : Sentences.Fill("OrganisationsAll", culture => [FigureText.Whole(total, culture), KindList(found, culture)]);
        return WithInvented(said, total, found.Sum(one => one.Invented));
    }

    public static LocalText Here(IReadOnlyList<OrganisationTally> found)
    {
        var total = found.Sum(one => one.Count);
        return total == 0
            ? Sentences.Get("OrganisationsHereNone")
            : WithInvented(Sentences.Fill("OrganisationsHere", culture => [FigureText.Whole(total, culture), KindList(found, culture)]), total, found.Sum(one => one.Invented));
    }

    public static LocalText Of(OrganisationLine one)
    {
        var key = "Organisation" + (one.Place is null ? "" : "Placed") + (one.Activities.Count == 0 ? "" : "Active");
        var said = Sentences.Fill(key == "Organisation" ? "OrganisationBare" : key, culture =>
        [
            InventedMark.In(one.Name, culture),
            Sentences.Get("OrganisationKindOne" + one.Kind).In(culture),
            one.Place is { } place ? place.Code.Length == 2 ? place.Name.In(culture) : $"{place.Name.In(culture)} ({place.CountryName.In(culture)})" : "",
            FigureText.List([.. one.Activities.Take(3).Select(activity => activity.Name.In(culture))], culture),
        ]);
        return one.IsInvented ? Sentences.Fill("OrganisationInvented", culture => [said.In(culture)]) : said;
    }

    /// <summary>Puts behind a count how many of them do not exist.</summary>
    public static LocalText WithInvented(LocalText said, int total, int invented) =>
        invented == 0 ? said
        : Sentences.Fill(invented == total ? "AllInvented" : "SomeInvented", culture => [said.In(culture), FigureText.Whole(invented, culture)]);

    private static string KindList(IReadOnlyList<OrganisationTally> found, System.Globalization.CultureInfo culture) =>
        FigureText.List([.. Kinds(found).Select(kind => $"{Sentences.Get("OrganisationKindMany" + kind.Kind).In(culture)} ({FigureText.Whole(kind.Count, culture)})")], culture);
}
