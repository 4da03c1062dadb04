using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>The pipeline of one draw after the other, in memory of its own: one a thread.</summary>
internal abstract class DrawnPipeline(TableDraws draws)
{
    protected TableDraws Draws => draws;

    /// <summary>Whether the complexity index could be computed.</summary>
    public abstract ComplexityState State { get; }

    /// <summary>Complexity of the regions; NaN where there is none.</summary>
    public double[] Regions { get; } = new double[draws.Table.Regions.Count];

    /// <summary>Complexity of the activities; NaN where there is none.</summary>
    public double[] Activities { get; } = new double[draws.Table.Activities.Count];

    /// <summary>Density, row-major; NaN where there is none.</summary>
    public abstract double[] Density { get; }

    /// <summary>Computes a draw.</summary>
    public abstract void Run(int draw);

    /// <summary>Adds 1 to every cell that is specialised in the draw, and, where cells can stay missing, 1 to every cell of which it is known.</summary>
    public abstract void CountSpecialised(int[] yes, int[] known);

    /// <summary>The fast pipeline where every cell is drawn, the measures one by one where some stay missing.</summary>
    public static DrawnPipeline For(TableDraws draws, PipelineSettings settings) => draws.Undrawn == 0 ? new Plain(draws, settings) : new WithGaps(draws, settings);

    private sealed class Plain(TableDraws draws, PipelineSettings settings) : DrawnPipeline(draws)
    {
        private readonly double[] values = new double[draws.Table.Cells.Length];

        private readonly PipelineWorkspace<double> work = new(draws.Table.Regions.Count, draws.Table.Activities.Count, EigenAccuracy.Draw)
        {
            Threshold = settings.Threshold,
            Rule = settings.Rule,
            Settings = settings.Complexity ?? new(),
            Cores = Cores.One,
        };

        public override ComplexityState State => work.State;

        public override double[] Density => work.Density;

        public override void Run(int draw)
        {
            Draws.Fill(draw, values);
            work.Run(values);
            if (work.State == ComplexityState.Computed)
            {
                work.RegionComplexity.CopyTo(Regions);
                work.ActivityComplexity.CopyTo(Activities);
                return;
            }
            Array.Fill(Regions, double.NaN);
            Array.Fill(Activities, double.NaN);
        }

        public override void CountSpecialised(int[] yes, int[] known)
        {
            var columns = Activities.Length;
            for (var region = 0; region < Regions.Length; region++)
                foreach (var activity in work.Lists.ActivitiesOf(region))
                    yes[(region * columns) + activity]++;
        }
    }

    private sealed class WithGaps(TableDraws draws, PipelineSettings settings) : DrawnPipeline(draws)
    {
        private Presence? presence;
        private ComplexityState state;

        public override ComplexityState State => state;

        public override double[] Density { get; } = new double[draws.Table.Cells.Length];

        public override void Run(int draw)
        {
            var figures = PipelineFigures.From(Draws[draw], settings);
            (presence, state) = (figures.Presence, figures.Complexity.State);
            for (var at = 0; at < Density.Length; at++)
                Density[at] = figures.Density[at / Activities.Length, at % Activities.Length].Value ?? double.NaN;
            Read(figures.Complexity.Regions, Draws.Table.Regions, Regions);
            Read(figures.Complexity.Activities, Draws.Table.Activities, Activities);
        }

        public override void CountSpecialised(int[] yes, int[] known)
        {
            for (var at = 0; at < yes.Length; at++)
                if (presence![at / Activities.Length, at % Activities.Length] is { } present)
                    (yes[at], known[at]) = (yes[at] + (present ? 1 : 0), known[at] + 1);
        }

        private static void Read(FigureList? list, IReadOnlyList<string> labels, double[] values)
        {
            for (var at = 0; at < values.Length; at++)
                values[at] = list?.Find(labels[at])?.Value ?? double.NaN;
        }
    }
}

/// <summary>The pipeline of one table by the measures themselves.</summary>
internal sealed record PipelineFigures(Presence Presence, FigureTable Density, ComplexityResult Complexity)
{
    public static PipelineFigures From(RegionActivityTable table, PipelineSettings settings)
    {
        var presence = Presence.From(Specialised.From(table, settings.Threshold, settings.Rule));
        var density = RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)));
        return new(presence, density, ComplexityIndex.From(presence, settings.Complexity));
    }
}
