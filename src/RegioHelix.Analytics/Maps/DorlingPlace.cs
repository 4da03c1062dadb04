namespace RegioHelix.Analytics.Maps;

/// <summary>A region before it becomes a circle.</summary>
/// <param name="Label">Its label.</param>
/// <param name="X">Metres east of its centre.</param>
/// <param name="Y">Metres north of its centre.</param>
/// <param name="Size">What the circle's area stands for, 0 or more.</param>
public readonly record struct DorlingPlace(string Label, double X, double Y, double Size);

/// <summary>A region as a circle.</summary>
/// <param name="Label">Its label.</param>
/// <param name="X">Metres east of the circle's centre.</param>
/// <param name="Y">Metres north of the circle's centre.</param>
/// <param name="Radius">Metres.</param>
public readonly record struct DorlingCircle(string Label, double X, double Y, double Radius);

/// <summary>How circles are sized and spaced.</summary>
/// <param name="Fill">The circles' total area as a part of the ground: the number of places times the square of the usual distance to the nearest one. Above 0.</param>
/// <param name="SmallestRadius">Smallest radius as a part of the usual distance to the nearest place, so that each place can be seen. 0 or more.</param>
/// <param name="Gap">Space between circles as a part of that distance. 0 or more.</param>
public sealed record DorlingSettings(double Fill = 0.8, double SmallestRadius = 0.1, double Gap = 0);
