namespace RegioHelix.Store.Observations;

/// <summary>One published vintage of a dataset: an immutable database file.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Id">UTC time and the first eight hex digits of the content's hash, as in <c>20261123T101500Z-1a2b3c4d</c>.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Report">What the import that made it found.</param>
public sealed record VintageInfo(string Dataset, string Id, DateTimeOffset PublishedAt, ImportReport Report);
