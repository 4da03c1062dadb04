namespace RegioHelix.Analytics.Maps;

/// <summary>A place in a plane.</summary>
/// <param name="X">To the east, in metres.</param>
/// <param name="Y">To the north, in metres.</param>
public readonly record struct PlanePoint(double X, double Y);
