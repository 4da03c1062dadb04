namespace RegioHelix.Import.Reading.Tables;

/// <summary>One column as the preview shows it.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Role">What it seems to hold.</param>
/// <param name="Examples">Up to five different values, in order of appearance.</param>
/// <param name="Empty">How many of the first thousand rows leave it empty.</param>
public sealed record PreviewColumn(string Name, ColumnRole Role, IReadOnlyList<string> Examples, int Empty);
