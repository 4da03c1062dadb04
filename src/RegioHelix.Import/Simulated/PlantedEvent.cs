namespace RegioHelix.Import.Simulated;

/// <summary>A crossing of the threshold (a location quotient of 1) that the generator wrote into the years.</summary>
/// <param name="Kind">Entry or exit, related or not.</param>
/// <param name="Region">NUTS 2013 code.</param>
/// <param name="Activity">NACE Rev. 2 division.</param>
/// <param name="Group">Code of the related group that the activity belongs to.</param>
/// <param name="Year">The first year on the new side of the threshold; every earlier year is on the old side, every later one on the new.</param>
public sealed record PlantedEvent(PlantedEventKind Kind, string Region, string Activity, string Group, int Year);
