using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>
/// A theme in the activities of a table: a member is a column, or a section's divisions, or a group that is taken out of its division where the
/// dataset has groups, or agriculture, which a second source has.
/// </summary>
internal sealed class ThemeColumns
{
    // With less of a theme than this in the figures, what is left is another thing.
    private const double LeastCovered = 0.4;

    private ThemeColumns(Theme theme, IReadOnlyList<ThemeMemberColumns> members, AgricultureSource? agriculture)
    {
        Theme = theme;
        Members = members;
        Agriculture = agriculture;
    }

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>Each member, and the columns that stand for it; those without columns are not in the figures.</summary>
    public IReadOnlyList<ThemeMemberColumns> Members { get; }

    /// <summary>Where agriculture comes from; null where the table has it, or nothing does.</summary>
    public AgricultureSource? Agriculture { get; }

    /// <summary>The second source, as a page names it; null for none.</summary>
    public BesideSource? Beside => Agriculture?.Beside;

    /// <summary>The part of the theme's weight that is in the figures, 0 to 1.</summary>
    public double Covered => Members.Where(member => member.Columns.Count > 0).Sum(member => member.Member.Weight) / Members.Sum(member => member.Member.Weight);

    /// <summary>Whether enough of the theme is in the figures to speak of it.</summary>
    public bool IsCovered => Covered >= LeastCovered;

    /// <summary>Which columns it is made of: years with others cannot be compared.</summary>
    public string Composition => string.Join(',', Weights.Select(weight => weight.Key));

    /// <summary>Which part of each column belongs to the theme.</summary>
    public IReadOnlyDictionary<string, double> Weights => Members
        .SelectMany(member => member.Columns.Select(column => (Column: column, member.Member.Weight)))
        .GroupBy(one => one.Column, StringComparer.Ordinal)
        .ToDictionary(column => column.Key, column => column.Max(one => one.Weight), StringComparer.Ordinal);

    /// <summary>Finds a theme in a table.</summary>
    public static ThemeColumns Find(Theme theme, SpecialisationTable table, IObservationStore store)
    {
        var columns = table.Cells.Activities.ToHashSet(StringComparer.Ordinal);
        var groups = GroupsOf(table.Choice, store);
        var agriculture = theme.Members.Any(member => IsAgriculture(member.Activity)) && !columns.Any(IsAgriculture) ? AgricultureSource.Find(table, store) : null;
        return new(theme, [.. theme.Members.Select(member => new ThemeMemberColumns(member, ColumnsOf(member.Activity, columns, groups, agriculture)))], agriculture);
    }

    /// <summary>Groups of the dataset that are finer than the table's divisions.</summary>
    internal static IReadOnlySet<string> GroupsOf(TableChoice choice, IObservationStore store) =>
        choice.Level == ActivityLevel.Division && choice.State.ActivityLevels.Contains((int)ActivityLevel.Group)
            ? store.GetTable(choice.Query(2, ActivityLevel.Group)).Activities.ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);

    internal static bool IsAgriculture(string activity) => activity[0] == 'A';

    private static List<string> ColumnsOf(string activity, HashSet<string> columns, IReadOnlySet<string> groups, AgricultureSource? agriculture)
    {
        if (columns.Contains(activity))
            return [activity];
        if (activity.Length == 1 && columns.Where(column => column.Length == 3 && column[0] == activity[0]).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } divisions)
            return divisions;
        if (activity.Length == 4 && groups.Contains(activity) && columns.Contains(activity[..3]))
            return [activity];
        return IsAgriculture(activity) && agriculture is not null ? [AgricultureSource.Section] : [];
    }
}

/// <summary>A member of a theme in a table.</summary>
/// <param name="Member">The member.</param>
/// <param name="Columns">The columns that stand for it; empty where it is not in the figures.</param>
internal sealed record ThemeMemberColumns(ThemeMember Member, IReadOnlyList<string> Columns);
