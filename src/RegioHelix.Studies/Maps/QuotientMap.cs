namespace RegioHelix.Studies.Maps;

/// <summary>A set of activities in every region, by quotient, as a map draws it.</summary>
/// <param name="Regions">One circle a region; x to the east and y to the north in metres (ETRS89-LAEA), radius by jobs.</param>
/// <param name="Breaks">Class limits, ascending, one fewer than classes.</param>
/// <param name="BoundariesYear">The NUTS version whose boundaries are loaded; null where none are.</param>
public sealed record QuotientMap(IReadOnlyList<MapRegion> Regions, IReadOnlyList<double> Breaks, int? BoundariesYear);
