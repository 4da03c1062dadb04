using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.OwnTables;

/// <summary>What was found in a dropped file, before anything is imported: the result of the job <c>own-preview</c>.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Format"><c>csv</c> or <c>xlsx</c>.</param>
/// <param name="Delimiter">The delimiter that fits; empty for xlsx.</param>
/// <param name="Wide">True where each activity has a column of its own; the columns of activities and values are then empty.</param>
/// <param name="Columns">The header.</param>
/// <param name="Rows">The first twenty rows.</param>
/// <param name="RowCount">How many rows there are.</param>
/// <param name="RegionColumn">The guessed column of regions; empty where none fits.</param>
/// <param name="ActivityColumn">The guessed column of activities; empty where none fits.</param>
/// <param name="ValueColumn">The guessed column of values; empty where none fits.</param>
/// <param name="YearColumn">The guessed column of years; empty where none fits.</param>
/// <param name="NutsVersion">The NUTS version that fits the codes best.</param>
/// <param name="Problems">Problems found under the guessed mapping.</param>
/// <param name="DecimalMark">The guessed decimal mark of the values, <c>point</c> or <c>comma</c>; empty where an older version looked.</param>
public sealed record OwnTablePreview(
    string FileName,
    string Format,
    string Delimiter,
    bool Wide,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    long RowCount,
    string RegionColumn,
    string ActivityColumn,
    string ValueColumn,
    string YearColumn,
    int NutsVersion,
    IReadOnlyList<Problem> Problems,
    string DecimalMark = "");

/// <summary>How a dropped file's columns are read: the settings of the job <c>own-import</c>.</summary>
/// <param name="Title">What the owner calls the table.</param>
/// <param name="RegionColumn">The column of regions.</param>
/// <param name="ActivityColumn">The column of activities.</param>
/// <param name="ValueColumn">The column of values.</param>
/// <param name="YearColumn">The column of years; empty where <paramref name="Year"/> is given.</param>
/// <param name="Year">The year of all rows; null where a column has it.</param>
/// <param name="Delimiter">The delimiter; empty for xlsx or to detect it.</param>
/// <param name="NutsVersion">The NUTS version of the codes.</param>
/// <param name="Unit">What is counted (<c>PER</c>).</param>
/// <param name="BadCellsMissing">True to make unreadable cells missing instead of stopping.</param>
/// <param name="DecimalMark">The decimal mark of the values, <c>point</c> or <c>comma</c>; empty to tell it from the column.</param>
public sealed record OwnTableMapping(
    string Title,
    string RegionColumn,
    string ActivityColumn,
    string ValueColumn,
    string YearColumn,
    int? Year,
    string Delimiter,
    int NutsVersion,
    string Unit,
    bool BadCellsMissing,
    string DecimalMark = "");

/// <summary>One own table as its page shows it.</summary>
/// <param name="Id">Random, unguessable.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Dataset">The dataset's code, <c>own-</c> and the id; its profile pages take it as <c>?dataset=</c>.</param>
/// <param name="PreviewJob">The job that reads it first.</param>
/// <param name="ImportJob">The latest import; null before the first.</param>
/// <param name="Preview">What was found; null until the preview is done.</param>
/// <param name="Imported">True once a vintage is in use and no import of it runs.</param>
/// <param name="Regions">Codes of the table's regions, for links to their profiles; empty until imported.</param>
public sealed record OwnTable(
    string Id,
    string FileName,
    string Dataset,
    Jobs.JobView PreviewJob,
    Jobs.JobView? ImportJob,
    OwnTablePreview? Preview,
    bool Imported,
    IReadOnlyList<string> Regions);
