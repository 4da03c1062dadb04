using RegioHelix.Cli.Importing;
using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Studies.OwnTables;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Cli.Working;

/// <summary>Between what the readers know of a table and what its pages show.</summary>
internal static class OwnTablePreviews
{
    /// <summary>A preview as a page shows it.</summary>
    public static OwnTablePreview From(TablePreview preview)
    {
        var mapping = preview.Mapping;
        return new OwnTablePreview(
            preview.File,
            preview.Delimiter is null ? "xlsx" : "csv",
            preview.Delimiter?.ToString() ?? "",
            mapping?.Layout == TableLayout.Wide,
            preview.Header,
            preview.Rows,
            preview.RowCount,
            mapping?.Region ?? "",
            mapping?.Activity ?? "",
            mapping?.Value ?? "",
            mapping?.Year is { } year && preview.Header.Contains(year) ? year : "",
            (int)(preview.NutsVersion ?? NutsVersion.Nuts2013),
            preview.Problems,
            mapping?.DecimalMark == DecimalMark.Comma ? "comma" : "point");
    }

    /// <summary>A page's mapping as the readers take it; without columns of activities and values the table is wide.</summary>
    public static ColumnMapping MappingOf(OwnTableMapping mapping)
    {
        var wide = mapping.ActivityColumn.Length == 0 && mapping.ValueColumn.Length == 0;
        return new ColumnMapping(mapping.RegionColumn, "persons_employed")
        {
            Layout = wide ? TableLayout.Wide : TableLayout.Tall,
            Activity = wide ? null : mapping.ActivityColumn,
            Value = wide ? null : mapping.ValueColumn,
            Year = mapping.YearColumn.Length > 0 ? mapping.YearColumn : mapping.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Delimiter = mapping.Delimiter.Length == 1 ? mapping.Delimiter[0] : null,
            Unit = mapping.Unit,
            DecimalMark = DecimalMarks.Read(mapping.DecimalMark),
        };
    }
}
