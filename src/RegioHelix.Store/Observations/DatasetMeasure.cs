namespace RegioHelix.Store.Observations;

/// <summary>One combination of indicator, unit and slice in a vintage.</summary>
/// <param name="Indicator">The indicator (<c>persons_employed</c>).</param>
/// <param name="Unit">The unit (<c>PER</c>).</param>
/// <param name="Slice">The other dimensions, sorted (<c>age=Y_GE15;sex=T</c>); empty for none.</param>
/// <param name="Cells">Cells stored, missing ones included.</param>
/// <param name="Published">Cells with a value.</param>
public sealed record DatasetMeasure(string Indicator, string Unit, string Slice, long Cells, long Published);
