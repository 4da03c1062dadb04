namespace RegioHelix.Store.Records;

/// <summary>A file of records that was read to its end.</summary>
/// <param name="Name">Its name without folders above the one that was named.</param>
/// <param name="Sha256">Hash of the raw bytes, hex.</param>
/// <param name="Bytes">Size of the raw bytes.</param>
/// <param name="Rows">Records in it.</param>
/// <param name="Chunks">How many chunks they were stored in.</param>
/// <param name="RoundedWeights">Weights that had more than six decimals.</param>
/// <param name="FirstYear">The earliest year.</param>
/// <param name="LastYear">The latest year.</param>
/// <param name="Regions">The codes of the regions that occur.</param>
/// <param name="Activities">The codes of the activities that occur.</param>
public sealed record RecordFile(
    string Name,
    string Sha256,
    long Bytes,
    long Rows,
    int Chunks,
    long RoundedWeights,
    int FirstYear,
    int LastYear,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Activities);
