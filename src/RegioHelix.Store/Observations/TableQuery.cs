using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Store.Observations;

/// <summary>Which cells a study wants.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">The vintage's id; null for the one in use.</param>
/// <param name="Year">The year.</param>
/// <param name="Indicator">The indicator as stored.</param>
/// <param name="Unit">The unit as stored.</param>
/// <param name="Slice">The other dimensions as stored (<c>age=Y_GE15</c>); empty for none.</param>
/// <param name="NutsLevel">0 to 3; -1 for Eurostat's aggregates, such as <c>EU28</c>.</param>
/// <param name="ActivityLevel">Aggregate (totals such as <c>TOTAL</c>), section, division or group.</param>
public sealed record TableQuery(
    string Dataset,
    string? Vintage,
    int Year,
    string Indicator,
    string Unit,
    string Slice,
    int NutsLevel,
    ActivityLevel ActivityLevel);
