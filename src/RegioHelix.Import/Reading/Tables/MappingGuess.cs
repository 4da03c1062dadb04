namespace RegioHelix.Import.Reading.Tables;

/// <summary>Guesses from a table's first rows which column holds what.</summary>
internal sealed class MappingGuess
{
    private const double Most = 0.6;
    private static readonly string[] ValueWords = ["value", "waarde", "wert", "valeur", "valor", "jobs", "employ", "person", "banen", "n19", "n20"];
    private readonly IReadOnlyList<ColumnSample> columns;
    private readonly ColumnRole[] roles;

    private MappingGuess(IReadOnlyList<ColumnSample> columns)
    {
        this.columns = columns;
        roles = new ColumnRole[columns.Count];
    }

    /// <summary>What each column seems to hold.</summary>
    public IReadOnlyList<ColumnRole> Roles => roles;

    /// <summary>The mapping; null where no column holds regions or none holds values.</summary>
    public ColumnMapping? Mapping { get; private set; }

    /// <summary>Guesses.</summary>
    /// <param name="columns">The columns' first values.</param>
    /// <param name="indicator">What the values are to be called.</param>
    public static MappingGuess From(IReadOnlyList<ColumnSample> columns, string indicator)
    {
        var guess = new MappingGuess(columns);
        guess.Mapping = guess.Guess(indicator);
        return guess;
    }

    private ColumnMapping? Guess(string indicator)
    {
        var region = Take(ColumnRole.Region, column => column.Regions, Most);
        if (region is null)
            return null;
        var wide = Enumerable.Range(0, columns.Count).Where(i => Free(i) && columns[i].IsHeadedByActivity && columns[i].Numbers >= Most).ToArray();
        var activity = wide.Length >= 2 ? null : Take(ColumnRole.Activity, column => column.Activities, Most);
        var year = Take(ColumnRole.Year, column => (MappedColumns.IsYearName(column.Name) ? 1 : 0) + column.Years, 1);
        var unit = Take(ColumnRole.Unit, column => column.Name.Equals("unit", StringComparison.OrdinalIgnoreCase) ? 1 : 0, 1);
        var mapping = new ColumnMapping(region.Name, indicator) { Year = year?.Name, UnitColumn = unit?.Name };
        return wide.Length >= 2 ? Wide(mapping, wide) : Tall(mapping, activity);
    }

    private ColumnMapping? Tall(ColumnMapping mapping, ColumnSample? activity)
    {
        var flag = Take(ColumnRole.Flag, column => column.Flags && column.Name.Contains("flag", StringComparison.OrdinalIgnoreCase) ? 1 : 0, 1);
        var value = Take(ColumnRole.Value, column => column.HasNumber ? column.Numbers + (SaysValue(column) ? 1 : 0) : 0, Most / 2);
        return value is null ? null : mapping with { Activity = activity?.Name, Flag = flag?.Name, Value = value.Name };
    }

    private ColumnMapping Wide(ColumnMapping mapping, int[] wide)
    {
        foreach (var i in wide)
            roles[i] = ColumnRole.Value;
        return mapping with
        {
            Layout = TableLayout.Wide,
            Ignored = [.. Enumerable.Range(0, columns.Count).Where(i => Free(i) && columns[i].Name.Length > 0).Select(i => columns[i].Name)],
        };
    }

    /// <summary>Gives a role to the column that fits it best, the first of equals.</summary>
    private ColumnSample? Take(ColumnRole role, Func<ColumnSample, double> fit, double least)
    {
        var free = Enumerable.Range(0, columns.Count).Where(i => Free(i) && columns[i].Name.Length > 0).ToArray();
        if (free.Length == 0)
            return null;
        var best = free.MaxBy(i => fit(columns[i]));
        if (fit(columns[best]) < least)
            return null;
        roles[best] = role;
        return columns[best];
    }

    private bool Free(int column) => roles[column] == ColumnRole.None;

    private static bool SaysValue(ColumnSample column) => ValueWords.Any(word => column.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
