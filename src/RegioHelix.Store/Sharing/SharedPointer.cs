namespace RegioHelix.Store.Sharing;

/// <summary>The vintage of a dataset that several nodes have agreed to use.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">The vintage's id; null where the dataset was taken out of use.</param>
/// <param name="Sha256">Hash of its file, hex.</param>
/// <param name="Bytes">Size of its file.</param>
/// <param name="Number">Counts the changes of this pointer, from 1: who moves it says which one was known.</param>
public sealed record SharedPointer(string Dataset, string? Vintage, string Sha256, long Bytes, long Number);
