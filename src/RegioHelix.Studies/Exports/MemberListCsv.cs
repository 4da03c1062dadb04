using System.Globalization;
using RegioHelix.Studies.MemberLists;

namespace RegioHelix.Studies.Exports;

/// <summary>A list of members as it was read, as CSV: to mend and drop again.</summary>
public static class MemberListCsv
{
    private static readonly string[] Header = ["line", "name", "place", "region", "activity", "nace", "read_from_words", "problems"];

    /// <summary>Writes it.</summary>
    public static string Write(MemberList list, CultureInfo culture) => CsvText.Write(Header, list.Members, member => (object?[])
    [
        member.Line, member.Name, member.Place, member.Region, member.Doing, string.Join(' ', member.Activities), member.IsGuess ? "yes" : "no", string.Join(' ', member.Problems.Select(problem => problem.In(culture))),
    ]);
}
