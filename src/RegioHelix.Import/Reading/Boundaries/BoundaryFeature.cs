using NetTopologySuite.Geometries;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>A region as its file has it, not yet checked.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Code">The code; empty where the file has none.</param>
/// <param name="Level">The level that the file states; null where it does not.</param>
/// <param name="Name">The name; empty where the file has none.</param>
/// <param name="Shape">The geometry; null where there is none or it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; null where it could.</param>
internal sealed record BoundaryFeature(int Number, string Code, int? Level, string Name, Geometry? Shape, Phrase? Fault);
