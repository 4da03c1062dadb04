using System.Globalization;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Editable;

namespace RegioHelix.Cli.Territories;

/// <summary>Territories as text.</summary>
internal static class TerritoryText
{
    public static string Write(TerritoryList list) => TextTable.Write(
        ["territory", "name", "year", "NUTS", "members", "founded", "of"],
        list.Territories.Select(territory => (IReadOnlyList<string>)
        [
            territory.Slug, territory.Name.English, Year(territory.Date), Year(territory.NutsVersion), territory.Members.Count.ToString(CultureInfo.InvariantCulture),
            EditableWords.Word(territory.Evidence), territory.IsOwn ? "territories.tsv" : "RegioHelix",
        ]),
        rightAligned: [4]);

    public static string Write(TerritoryProfile profile)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var territory = profile.Territory;
        text.WriteLine($"{territory.Name.English} (territory:{territory.Slug}, codes of NUTS {territory.NutsVersion})");
        text.WriteLine();
        text.Write(TextTable.Write(
            ["code", "member", "named in", "founded", "in these figures as"],
            territory.Members.Select(member => (IReadOnlyList<string>)[member.Code, member.Name.English, Year(member.Since), EditableWords.Word(member.Evidence), Here(member)]),
            rightAligned: []));
        if (territory.Note.English.Length > 0)
            text.WriteLine(territory.Note.English);
        text.WriteLine($"Set from: {(territory.Source.English.Length > 0 ? territory.Source.English : "its author did not say")}.");
        text.WriteLine(profile.Coverage.English);
        text.WriteLine();
        text.Write(RegionText.Write(profile.Region));
        return text.ToString();
    }

    private static string Here(TerritoryMemberLine member)
    {
        var regions = string.Join(' ', member.Regions.Select(region => region.Code));
        var inside = member.InsideOf is { } outer ? $" (inside {outer}, counted once)" : "";
        return inside.Length > 0 && member.Regions.Count == 0 ? inside.Trim() : member.State switch
        {
            MemberState.Whole => regions + inside,
            MemberState.Partly => $"{regions}, without {string.Join(' ', member.Absent)}{inside}",
            MemberState.Finer => "not: smaller than a level 2 region",
            MemberState.NotLoaded => $"not: {string.Join(' ', member.Absent)} has no figures",
            MemberState.Redrawn => $"not: borders were redrawn, {string.Join(' ', member.Absent)} only partly its own",
            _ => "not: its country is not in this NUTS version",
        };
    }

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}
