using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Europe;

/// <summary>Long lists of names in a table's cell.</summary>
internal static class NameLists
{
    private const int Most = 6;

    /// <summary>The first few, and how many more there are.</summary>
    public static string First(IEnumerable<string> names, IStringLocalizer<EuropeTexts> texts)
    {
        var all = names.ToList();
        return all.Count <= Most ? FigureText.List(all, CultureInfo.CurrentUICulture) : texts["AndMore", string.Join(", ", all.Take(Most)), all.Count - Most];
    }
}
