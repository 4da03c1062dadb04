using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Bands along the whole pipeline, from one pass over the draws: presence, relatedness density, complexity and the quadrants of opportunities.</summary>
/// <param name="Specialised">How often each region is specialised in each activity.</param>
/// <param name="Density">Bands of relatedness density; null where not asked for.</param>
/// <param name="Complexity">Bands of the complexity index, with the share of draws that refuse it.</param>
/// <param name="Quadrants">How often each activity lies in each quadrant of each region.</param>
public sealed record PipelineBands(ChanceTable Specialised, BandTable? Density, ComplexityBands Complexity, QuadrantChances Quadrants)
{
    /// <summary>The bands. Where every cell is drawn, complexity in a draw is exact to nine digits, so that without noise a band is the value to that.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="settings">How the pipeline is run; null for the defaults.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    public static PipelineBands From(TableDraws draws, PipelineSettings? settings = null, DrawControl? control = null)
    {
        (settings, control) = (settings ?? new(), control ?? new());
        var (regions, activities) = (draws.Table.Regions, draws.Table.Activities);
        var published = PipelineFigures.From(draws.Table, settings);
        var pass = new PipelinePass(draws, settings, published);
        pass.Run(control);
        var refused = draws.Count - pass.States[(int)ComplexityState.Computed];
        var complexity = new ComplexityBands(
            published.Complexity, pass.Regions.Read(regions, control, refused), pass.Activities.Read(activities, control, refused),
            Enum.GetValues<ComplexityState>().Where(state => pass.States[(int)state] > 0).ToDictionary(state => state, state => pass.States[(int)state]), pass.Turned);
        return new(
            new(regions, activities, pass.Yes, pass.Known, draws.Count), pass.ReadDensity(control), complexity,
            new(regions, activities, settings.Cut ?? new(), pass.Times, draws.Count));
    }
}

/// <summary>One pass over the draws, and what it collects.</summary>
internal sealed class PipelinePass
{
    private readonly TableDraws draws;
    private readonly PipelineSettings settings;
    private readonly Figure[] regionFigures;
    private readonly Figure[] densityFigures;
    private readonly DrawnFigures? density;
    private int turned;

    public PipelinePass(TableDraws draws, PipelineSettings settings, PipelineFigures published)
    {
        (this.draws, this.settings) = (draws, settings);
        var (regions, activities) = (draws.Table.Regions, draws.Table.Activities);
        var cells = regions.Count * activities.Count;
        var (drawn, state) = (draws.Settings, published.Complexity.State);
        regionFigures = ComplexityBands.Figures(published.Complexity.Regions, regions, state);
        (Regions, Activities) = (new(regionFigures, draws, settings.RankClasses), new(ComplexityBands.Figures(published.Complexity.Activities, activities, state), draws, settings.RankClasses));
        densityFigures = settings.Intervals == DensityIntervals.None ? [] : [.. Enumerable.Range(0, cells).Select(at => published.Density[at / activities.Count, at % activities.Count])];
        density = settings.Intervals == DensityIntervals.None ? null : new(ListDraws.Bases(densityFigures), drawn.Draws, drawn.Level, drawn.Form);
        (Yes, Known, Times) = (new int[cells], new int[cells], new int[cells * QuadrantChances.Quadrants]);
    }

    public ListDraws Regions { get; }

    public ListDraws Activities { get; }

    public int[] Yes { get; }

    public int[] Known { get; }

    public int[] Times { get; }

    public int[] States { get; } = new int[Enum.GetValues<ComplexityState>().Length];

    public int Turned => turned;

    public void Run(DrawControl control)
    {
        var workers = new System.Collections.Concurrent.ConcurrentBag<Worker>();
        DrawnFigures[] collected = [.. Regions.Parts, .. Activities.Parts, .. density is null ? (DrawnFigures[])[] : [density]];
        DrawPass.Run(draws.Count, collected, control, () =>
        {
            var worker = new Worker(draws, settings);
            workers.Add(worker);
            return worker;
        }, Take);
        if (draws.Undrawn == 0)
            Array.Fill(Known, draws.Count);
        // Whole numbers add up to the same in any order.
        foreach (var worker in workers)
        {
            worker.Quadrants.AddTo(Times);
            for (var at = 0; at < Yes.Length; at++)
                (Yes[at], Known[at]) = (Yes[at] + worker.Yes[at], Known[at] + worker.Known[at]);
        }
    }

    public BandTable? ReadDensity(DrawControl control)
    {
        if (density is null)
            return null;
        var bands = new Band[densityFigures.Length];
        density.Read(control, (int at, double start, in OrderStatistics drawn, double mean, double deviation) =>
            bands[at] = Band.Of(densityFigures[at], start, drawn, mean, deviation, draws.Settings, keepsBounds: false));
        return new(draws.Table.Regions, draws.Table.Activities, bands, draws.Settings, 0);
    }

    private void Take(int draw, Worker worker)
    {
        var pipeline = worker.Pipeline;
        pipeline.Run(draw);
        Interlocked.Increment(ref States[(int)pipeline.State]);
        if (ComplexityBands.RunsAgainst(regionFigures, pipeline.Regions))
            Interlocked.Increment(ref turned);
        Regions.Put(draw, pipeline.Regions);
        Activities.Put(draw, pipeline.Activities);
        density?.Put(draw, pipeline.Density);
        pipeline.CountSpecialised(worker.Yes, worker.Known);
        worker.Quadrants.Add(pipeline.Density, pipeline.Activities);
    }

    private sealed class Worker(TableDraws draws, PipelineSettings settings)
    {
        public DrawnPipeline Pipeline { get; } = DrawnPipeline.For(draws, settings);

        public QuadrantCount Quadrants { get; } = new(draws.Table.Regions.Count, draws.Table.Activities.Count, settings.Cut ?? new());

        public int[] Yes { get; } = new int[draws.Table.Cells.Length];

        public int[] Known { get; } = new int[draws.Table.Cells.Length];
    }
}
