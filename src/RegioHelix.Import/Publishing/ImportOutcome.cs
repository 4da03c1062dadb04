using RegioHelix.Store.Observations;

namespace RegioHelix.Import.Publishing;

/// <summary>What an import led to.</summary>
/// <param name="Vintage">The vintage now in use.</param>
/// <param name="IsNew">False where the vintage in use came from the same bytes with the same options, so that nothing was published.</param>
public sealed record ImportOutcome(VintageInfo Vintage, bool IsNew);
