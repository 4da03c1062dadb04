namespace RegioHelix.Store.Observations;

/// <summary>A vintage whose file is not what was published.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">The vintage's id.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="IsInUse">True where it is the one in use.</param>
/// <param name="Served">The former vintage that is served in its place; null where none is whole, or where it is not in use.</param>
public sealed record DamagedVintage(string Dataset, string Vintage, VintageFault Fault, bool IsInUse, string? Served);
