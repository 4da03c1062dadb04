namespace RegioHelix.Analytics.Pipeline;

/// <summary>Where sums of weights come from, a tile at a time: how related some activities (rows) are to some targets (columns), for density to other activities.</summary>
/// <typeparam name="T">Double, or single precision.</typeparam>
internal interface IWeightTiles<T> where T : unmanaged
{
    /// <summary>Number of targets.</summary>
    int Count { get; }

    /// <summary>Called once before the tiles of a table are asked for, on one thread.</summary>
    void Begin()
    {
    }

    /// <summary>Writes the weights of the activities from <paramref name="row"/> on for the targets from <paramref name="column"/> on; the rest of a tile's row is zeros.</summary>
    /// <param name="row">The first related activity.</param>
    /// <param name="column">The first target.</param>
    /// <param name="columns">How many targets.</param>
    /// <param name="width">The length of a tile's row.</param>
    /// <param name="tile">Whole rows.</param>
    void Fill(int row, int column, int columns, int width, Span<T> tile);
}
