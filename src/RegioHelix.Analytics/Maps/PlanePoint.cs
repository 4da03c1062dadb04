namespace RegioHelix.Analytics.Maps;

/// <summary>A place in a plane: on a map in metres, in a network in lengths of an edge.</summary>
/// <param name="X">To the east.</param>
/// <param name="Y">To the north.</param>
public readonly record struct PlanePoint(double X, double Y);
