using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Observations;

/// <summary>What an import read, kept, set aside and made missing. Kept with the vintage for ever.</summary>
/// <param name="Source">The file or address as the user gave it (a file's name without its folder).</param>
/// <param name="Sha256">Hash of the raw bytes, hex: the name of the snapshot.</param>
/// <param name="Bytes">Size of the raw bytes.</param>
/// <param name="Format">The reader that took it (<c>eurostat-tsv</c>, <c>json-stat</c>, <c>sdmx-csv</c>, <c>csv</c>, <c>xlsx</c>, <c>simulated</c>, <c>landmarks</c>).</param>
/// <param name="Cells">Cells read.</param>
/// <param name="Published">Of these, with a value.</param>
/// <param name="Missing">Without a value.</param>
/// <param name="Confidential">Of the missing, flagged confidential.</param>
/// <param name="Flagged">Cells with a value and at least one flag.</param>
/// <param name="CarriedOver">Cells taken over from the former vintage.</param>
/// <param name="SetAside">Region and activity codes kept but never summed, by reason.</param>
/// <param name="MadeMissing">Cells that could not be read and were made missing on the user's word.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Options">The options that decide the result (since, mapping, bad cells), as <c>name=value</c>.</param>
public sealed record ImportReport(
    string Source,
    string Sha256,
    long Bytes,
    string Format,
    long Cells,
    long Published,
    long Missing,
    long Confidential,
    long Flagged,
    long CarriedOver,
    IReadOnlyList<SetAsideCodes> SetAside,
    IReadOnlyList<Problem> MadeMissing,
    double Seconds,
    IReadOnlyList<string> Options)
{
    /// <summary>Cells that stood in the file again with the same value and flags: counted once.</summary>
    public long Repeated { get; init; }

    /// <summary>The vintage that was in use and found damaged, so that its figures could not be carried over; null where there was none.</summary>
    public DamagedFormer? Damaged { get; init; }
}

/// <summary>A vintage that could not be carried over: what it alone held is not in the new one.</summary>
/// <param name="Vintage">Its id.</param>
/// <param name="CarriedOver">The older one that was carried over in its place; null where none was whole.</param>
public sealed record DamagedFormer(string Vintage, string? CarriedOver);

/// <summary>Codes that are kept and marked but never enter a sum.</summary>
/// <param name="Reason">Why: other-level, other-version, superseded, extra-regio, aggregate (regions), activity-aggregate.</param>
/// <param name="Codes">How many codes.</param>
/// <param name="Cells">How many cells they have.</param>
/// <param name="Examples">Up to five of them.</param>
public sealed record SetAsideCodes(string Reason, int Codes, long Cells, IReadOnlyList<string> Examples);
