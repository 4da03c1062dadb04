namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>A plant at a point of the plane.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="X">Eastwards, in the unit of the distances, such as kilometres on an equal-area map.</param>
/// <param name="Y">Northwards, in the same unit.</param>
/// <param name="Employees">Persons employed, 0 or more.</param>
public readonly record struct PlacedPlant(string Activity, double X, double Y, double Employees);
