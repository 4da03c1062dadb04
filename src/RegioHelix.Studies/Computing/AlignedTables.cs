using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>Tables of several years with their labels in one order.</summary>
internal static class AlignedTables
{
    /// <summary>Gives a table the order of the first one's labels.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Other labels.</exception>
    public static Func<NamedTable, RegionActivityTable> WithFirst(NamedTable first) => other =>
    {
        if (ReferenceEquals(first, other))
            return other.Table;
        RefuseOthers(first, other.Name, first.Table.Regions, other.Table.Regions, "region");
        RefuseOthers(first, other.Name, first.Table.Activities, other.Table.Activities, "activity");
        return InOrderOf(first.Table, other.Table);
    };

    private static void RefuseOthers(NamedTable first, string file, IReadOnlyList<string> labels, IReadOnlyList<string> others, string kind)
    {
        if (labels.Except(others, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw ComputeProblem.OtherLabels(file, $"{kind} {missing} of {first.Name} is not here");
        if (others.Except(labels, StringComparer.Ordinal).FirstOrDefault() is { } extra)
            throw ComputeProblem.OtherLabels(file, $"{kind} {extra} is not in {first.Name}");
    }

    private static RegionActivityTable InOrderOf(RegionActivityTable first, RegionActivityTable other)
    {
        int[] rows = [.. first.Regions.Select(other.FindRegion)];
        int[] columns = [.. first.Activities.Select(other.FindActivity)];
        return new(first.Regions, first.Activities, [.. rows.SelectMany(row => columns.Select(column => other[row, column]))]);
    }
}
