using RegioHelix.Import.Publishing;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Tests.Publishing;

public sealed class PublishingTests
{
    private const string TwoYears = """
        unit,nace_r2,age,geo\time	2015 	2014 
        THS,A,Y_GE15,AT11	10.5 	10 b
        THS,C,Y_GE15,AT11	20 	: c
        THS,C,Y_GE15,AT12	30 u	31 
        THS,TOTAL,Y_GE15,AT	900 	890 
        THS,TOTAL,Y_GE15,EU28	9000 	8900 
        THS,C,Y15-24,AT11	5 	6 

        """;

    [Fact]
    public void A_published_table_reads_back()
    {
        using var trial = new ImportTrial();
        var outcome = trial.Import(TwoYears);
        Assert.True(outcome.IsNew);
        var table = trial.Table(2015);
        Assert.Equal(["AT11", "AT12"], table.Regions);
        Assert.Equal(["A", "C"], table.Activities);
        Assert.Equal((10.5, ObservationFlags.None), (table[0, 0].Value!.Value, table[0, 0].Flags));
        Assert.Equal((30.0, ObservationFlags.LowReliability), (table[1, 1].Value!.Value, table[1, 1].Flags));
        Assert.False(table[1, 0].IsPublished);
        Assert.Equal(ObservationFlags.Confidential, trial.Table(2014)[0, 1].Flags);
        Assert.Equal(900, trial.Table(2015, ActivityLevel.Aggregate, nutsLevel: 0)[0, 0].Value);
        trial.DemandCleanData();
    }

    [Fact]
    public void The_report_and_the_state_count_what_there_is()
    {
        using var trial = new ImportTrial();
        var report = trial.Import(TwoYears).Vintage.Report;
        Assert.Equal((12, 11, 1, 1, 2), (report.Cells, report.Published, report.Missing, report.Confidential, report.Flagged));
        Assert.Equal("lfst_r_lfe2en2.tsv", report.Source);
        Assert.Equal("eurostat-tsv", report.Format);
        Assert.True(File.Exists(trial.Data.SnapshotFile(report.Sha256)));
        Assert.Equal(["activity-aggregate 1", "aggregate 1", "other-level 1"], report.SetAside.Select(aside => $"{aside.Reason} {aside.Codes}"));
        var state = trial.Store.FindDataset("lfst_r_lfe2en2")!;
        Assert.Equal([2014, 2015], state.Years);
        Assert.Equal(NutsVersion.Nuts2013, state.NutsVersion);
        Assert.Equal("NACE_R2", state.Classification);
        Assert.Equal([0, 2], state.NutsLevels);
        Assert.Equal([0, 1], state.ActivityLevels);
        Assert.Equal([("age=Y15-24", 2L, 2L), ("age=Y_GE15", 10L, 9L)], state.Measures.Select(measure => (measure.Slice, measure.Cells, measure.Published)));
        Assert.Equal("20261123T101501Z", state.Vintage.Id[..16]);
    }

    [Fact]
    public void An_import_replaces_its_years_and_slices_and_keeps_the_others()
    {
        using var trial = new ImportTrial();
        trial.Import(TwoYears);
        var second = trial.Import("unit,nace_r2,age,geo\\time\t2016 \t2015 \nTHS,C,Y_GE15,AT11\t22 \t21 \nTHS,F,Y_GE15,AT13\t7 \t6 \n");
        Assert.Equal(7, second.Vintage.Report.CarriedOver);
        var table = trial.Table(2015);
        Assert.Equal(21, table[table.FindRegion("AT11"), table.FindActivity("C")].Value);
        Assert.False(table[table.FindRegion("AT12"), table.FindActivity("C")].IsPublished);
        Assert.Equal(31, trial.Table(2014)[trial.Table(2014).FindRegion("AT12"), trial.Table(2014).FindActivity("C")].Value);
        Assert.Equal(5, trial.Table(2015, slice: "age=Y15-24")[0, trial.Table(2015).FindActivity("C")].Value);
        Assert.Equal([2014, 2015, 2016], trial.Store.FindDataset("lfst_r_lfe2en2")!.Years);
        trial.DemandCleanData();
    }

    [Fact]
    public void A_former_vintage_stays_readable()
    {
        using var trial = new ImportTrial();
        var first = trial.Import(TwoYears).Vintage;
        var second = trial.Import(TwoYears.Replace("30 u", "33", StringComparison.Ordinal)).Vintage;
        Assert.Equal(33, trial.Table(2015)[1, 1].Value);
        Assert.Equal(30, trial.Table(2015, vintage: first.Id)[1, 1].Value);
        Assert.Equal([second.Id, first.Id], trial.Store.ListVintages("lfst_r_lfe2en2").Select(vintage => vintage.Id));
    }

    [Fact]
    public void The_same_file_again_publishes_nothing_and_says_so()
    {
        using var trial = new ImportTrial();
        var first = trial.Import(TwoYears);
        var before = trial.Trace();
        var again = trial.Import(TwoYears);
        Assert.False(again.IsNew);
        Assert.Equal(first.Vintage.Id, again.Vintage.Id);
        Assert.Equal(before, trial.Trace());
        Assert.True(trial.Import(TwoYears, ImportTrial.Labour with { Since = 2015 }).IsNew);
    }

    [Fact]
    public void Years_before_since_are_left_out()
    {
        using var trial = new ImportTrial();
        Assert.Equal(6, trial.Import(TwoYears, ImportTrial.Labour with { Since = 2015 }).Vintage.Report.Cells);
        Assert.Equal([2015], trial.Store.FindDataset("lfst_r_lfe2en2")!.Years);
    }

    [Fact]
    public void Bad_cells_become_missing_where_the_user_says_so()
    {
        using var trial = new ImportTrial();
        var report = trial.Import(TwoYears.Replace("10.5", "12:00 AM", StringComparison.Ordinal), ImportTrial.Labour with { BadCells = BadCells.Missing }).Vintage.Report;
        var made = Assert.Single(report.MadeMissing);
        Assert.Equal(("12:00 AM", 2L, 2), (made.Value.ToString(), made.Line, made.Column));
        Assert.Equal(ObservationFlags.Unreadable, trial.Table(2015)[0, 0].Flags);
        Assert.Contains("bad-cells=missing", report.Options);
        trial.DemandCleanData();
    }

    [Fact]
    public void A_cell_that_says_the_same_again_counts_once()
    {
        using var trial = new ImportTrial();
        var report = trial.Import(TwoYears + "THS,C,Y_GE15,AT11\t20 \t: c\n").Vintage.Report;
        Assert.Equal((12, 2), (report.Cells, report.Repeated));
        trial.DemandCleanData();
    }

    [Fact]
    public void A_code_of_another_version_is_kept_but_stays_out_of_the_table()
    {
        using var trial = new ImportTrial();
        var report = trial.Import("unit,nace_r2,age,geo\\time\t2015 \nTHS,C,Y_GE15,FR71\t1 \nTHS,C,Y_GE15,ITH3\t2 \nTHS,C,Y_GE15,ITD3\t2 \nTHS,C,Y_GE15,FRK2\t3 \nTHS,C,Y_GE15,ITZZ\t3 \n", ImportTrial.Labour with { NutsVersion = NutsVersion.Nuts2013 }).Vintage.Report;
        Assert.Equal(["FR71", "ITH3"], trial.Table(2015).Regions);
        Assert.Equal(["extra-regio ITZZ", "other-version FRK2", "superseded ITD3"], report.SetAside.Select(aside => $"{aside.Reason} {aside.Examples[0]}"));
    }

    [Fact]
    public void A_pointer_moved_by_another_process_is_seen_without_a_restart()
    {
        using var trial = new ImportTrial();
        var first = trial.Import(TwoYears).Vintage;
        trial.Import(TwoYears.Replace("30 u", "33", StringComparison.Ordinal));
        Assert.Equal(33, trial.Table(2015)[1, 1].Value);
        using (var held = Store.Publishing.ImportLock.Take(trial.Data, Phrase.Of("test"), trial.Clock))
            Store.Publishing.CurrentVintages.Use(held, "lfst_r_lfe2en2", first.Id);
        Assert.Equal(30, trial.Table(2015)[1, 1].Value);
    }

    [Fact]
    public void The_same_file_again_mends_a_vintage_that_is_gone_and_the_report_says_what_was_not_carried_over()
    {
        using var trial = new ImportTrial();
        var vintage = trial.Import(TwoYears).Vintage;
        trial.Store.Dispose();
        File.Delete(trial.Data.VintageFile(vintage.Dataset, vintage.Id));
        var outcome = trial.Import(TwoYears);
        Assert.True(outcome.IsNew);
        Assert.Equal((vintage.Id, null), (outcome.Vintage.Report.Damaged!.Vintage, outcome.Vintage.Report.Damaged.CarriedOver));
        Assert.Equal(30, trial.Table(2015)[1, 1].Value);
        trial.DemandCleanData();
    }

    [Fact]
    public void Progress_runs_to_its_end()
    {
        using var trial = new ImportTrial();
        var seen = new List<ImportProgress>();
        trial.Run.Run(ImportSource.From(new MemoryStream(Reading.Bytes.Of(TwoYears)), "a.tsv"), ImportFormat.EurostatTsv(ImportTrial.Labour.Declaration), ImportTrial.Labour, new Recording(seen), TestContext.Current.CancellationToken);
        Assert.Equal([ImportStage.Reading, ImportStage.Publishing, ImportStage.Done], seen.Select(progress => progress.Stage).Distinct());
        Assert.Equal(1, seen[^1].Share);
    }

    [Fact]
    public void A_cancelled_import_changes_nothing()
    {
        using var trial = new ImportTrial();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => trial.Run.Run(ImportSource.From(new MemoryStream(Reading.Bytes.Of(TwoYears)), "a.tsv"), ImportFormat.EurostatTsv(ImportTrial.Labour.Declaration), ImportTrial.Labour, null, cancelled.Token));
        Assert.Equal("", trial.Trace());
    }

    private sealed class Recording(List<ImportProgress> seen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => seen.Add(value);
    }
}
