using RegioHelix.Analytics.Diversification;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Complementarity;

/// <summary>A theme that partners are looked for: what of it the region lacks, with its weights.</summary>
/// <param name="Name">The theme as it was asked for.</param>
/// <param name="Lacking">The activities of the table that belong to it and that the region lacks.</param>
internal sealed record WantedTheme(ActivityName Name, IReadOnlyDictionary<string, double> Lacking)
{
    /// <summary>The theme of a text that names one; null for an activity.</summary>
    /// <exception cref="StudyRefusedException">Unknown theme, or the region lacks nothing of it.</exception>
    public static WantedTheme? Find(SpecialisationTables tables, SpecialisationTable table, OpportunityBasis basis, int row, RegionIdentity region, string activity)
    {
        if (Theme.FindSlug(activity) is not { } slug)
            return null;
        var wanted = Of(tables, table, basis, row, tables.Themes.Get(slug));
        return wanted.Lacking.Count > 0 ? wanted : throw new StudyRefusedException(
            RefusalReason.BadSettings, Sentences.Fill("PartnerForThemePresent", culture => [region.Name.In(culture), wanted.Name.Name.In(culture)]));
    }

    /// <summary>The themes of which a region lacks a part.</summary>
    public static IReadOnlyList<ActivityName> List(SpecialisationTables tables, SpecialisationTable table, OpportunityBasis basis, int row) =>
        [.. tables.Themes.List().Select(theme => Of(tables, table, basis, row, theme)).Where(wanted => wanted.Lacking.Count > 0).Select(wanted => wanted.Name)];

    private static WantedTheme Of(SpecialisationTables tables, SpecialisationTable table, OpportunityBasis basis, int row, Theme theme)
    {
        var weights = ThemeColumns.Find(theme, table, tables.Store).Weights;
        var lacking = basis.Presence.Activities
            .Where((activity, column) => weights.ContainsKey(activity) && basis.Presence[row, column] == false)
            .ToDictionary(activity => activity, activity => weights[activity], StringComparer.Ordinal);
        return new WantedTheme(new ActivityName(theme.Code, theme.Name()), lacking);
    }
}
