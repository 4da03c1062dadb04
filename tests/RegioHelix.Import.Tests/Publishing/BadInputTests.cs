using RegioHelix.Import.Publishing;
using RegioHelix.Import.Tests.Reading;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Tests.Publishing;

/// <summary>Each way in which input can be wrong: a problem at its place with an advice, and nothing has changed.</summary>
public sealed class BadInputTests
{
    private const string Header = "unit,nace_r2,age,geo\\time\t2015 \t2014 \n";
    private const string Good = "THS,C,Y_GE15,AT12\t30 u\t31 \n";

    [Theory]
    [InlineData("THS,C,Y_GE15,XX99\t1 \t2 \n", "unknown-region", 3, 1)]
    [InlineData("THS,QQ,Y_GE15,AT11\t1 \t2 \n", "unknown-activity", 3, 1)]
    [InlineData("THS,C,Y_GE15,AT11\t1 \t2 q\n", "unknown-flag", 3, 3)]
    [InlineData("THS,C,Y_GE15,AT11\t12:00 AM\t2 \n", "bad-cell", 3, 2)]
    [InlineData("THS,C,Y_GE15,AT11\t1 \t-2 \n", "negative", 3, 3)]
    [InlineData("THS,C,Y_GE15,AT11\t1 c\t2 \n", "value-though-confidential", 3, 2)]
    [InlineData("THS,C,Y_GE15,AT12\t30 u\t32 \n", "cell-twice", 3, 3)]
    [InlineData("THS,C,Y_GE15,AT12\t30 \t31 \n", "cell-twice", 3, 2)]
    [InlineData("THS,C,Y_GE15\t1 \t2 \n", "bad-key", 3, 1)]
    [InlineData("THS,C,Y_GE15,AT11\t1 \n", "too-few-cells", 3, 2)]
    public void A_bad_row_stops_the_import(string row, string rule, long line, int column)
    {
        using var trial = new ImportTrial();
        trial.Import(Header + Good);
        var problem = Assert.Single(trial.Refuse(Header + Good + row));
        Assert.Equal((rule, line, column), (problem.Rule, problem.Line, problem.Column));
        Assert.NotEmpty(problem.Advice.ToString());
        Assert.Equal(30, trial.Table(2015)[0, 0].Value);
    }

    [Fact]
    public void A_cell_twice_names_both_lines()
    {
        using var trial = new ImportTrial();
        var problem = Assert.Single(trial.Refuse(Header + Good + "THS,C,Y_GE15,AT12\t30 u\t32 \n"));
        Assert.Equal("AT12 C 2014: 32 here, 31 in line 2", problem.Value.ToString());
        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void All_problems_come_at_once_and_not_more_than_a_thousand()
    {
        using var trial = new ImportTrial();
        var rows = string.Concat(Enumerable.Range(0, 700).Select(_ => "THS,C,Y_GE15,AT11\t1 q\t2 q\n"));
        var problems = trial.Refuse(Header + "THS,C,Y_GE15,XX99\t1 \t2 \n" + rows);
        Assert.Equal(1001, problems.Count);
        Assert.Equal(("more-problems", "and 401 more"), (problems[^1].Rule, problems[^1].Value.ToString()));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("<!DOCTYPE html><html><title>Not found</title></html>", "html-page")]
    [InlineData("<?xml version='1.0'?><S:Fault><faultstring>too large</faultstring></S:Fault>", "xml-document")]
    [InlineData("unit;geo;2015\nTHS;AT11;1\n", "wrong-delimiter")]
    [InlineData("unit,geo\\time\t2015 \n", "no-cells")]
    public void A_file_that_is_no_table_stops_the_import(string text, string rule)
    {
        using var trial = new ImportTrial();
        Assert.Equal(rule, Assert.Single(trial.Refuse(text)).Rule);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var trial = new ImportTrial();
        var problem = Problematic.Reading(() => trial.Run.Run(ImportSource.AtPath("/nowhere/a.tsv"), ImportFormat.EurostatTsv(ImportTrial.Labour.Declaration), ImportTrial.Labour, null, TestContext.Current.CancellationToken));
        Assert.Equal(("no-such-file", "/nowhere/a.tsv"), (problem.Rule, problem.File));
    }

    [Fact]
    public void A_file_named_gz_that_is_not_gzip_stops_the_import()
    {
        using var trial = new ImportTrial();
        Assert.Equal("not-gzip", Assert.Single(trial.Refuse(Header + Good, name: "a.tsv.gz")).Rule);
    }

    [Fact]
    public void A_gzip_file_cut_short_stops_the_import()
    {
        using var trial = new ImportTrial();
        var packed = Bytes.Gzip(Header + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"THS,C,Y{i},AT11\t{i * 7919 % 10007} \t{i * 104729 % 10009} \n")));
        Assert.Equal("damaged-gzip", Assert.Single(trial.Refuse(packed[..(packed.Length / 2)])).Rule);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_placed()
    {
        using var trial = new ImportTrial();
        var problem = Assert.Single(trial.Refuse([.. Bytes.Of(Header + Good + "THS,C,Y"), 0xE9, .. Bytes.Of("_GE15,AT11\t1 \t2 \n")]));
        Assert.Equal(("not-utf8", 3L), (problem.Rule, problem.Line));
    }

    [Fact]
    public void A_second_import_at_the_same_time_is_told_who_runs()
    {
        using var trial = new ImportTrial();
        using var held = ImportLock.Take(trial.Data, Phrase.Of("import of another table"), trial.Clock);
        var problem = Assert.Single(trial.Refuse(Header + Good));
        Assert.Equal("import-running", problem.Rule);
        Assert.StartsWith("import of another table, process ", problem.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_code_that_would_leave_its_folder_is_refused()
    {
        using var trial = new ImportTrial();
        var options = ImportTrial.Labour with { Declaration = ImportTrial.Labour.Declaration with { Code = "../outside" } };
        Assert.Equal("bad-dataset-code", Assert.Single(trial.Refuse(Header + Good, options)).Rule);
    }

    [Fact]
    public void A_source_that_fails_halfway_stops_the_import()
    {
        using var trial = new ImportTrial();
        using var failing = new FailingStream(Bytes.Of(Header + Good), new IOException("the cable was pulled"));
        var problems = Assert.Throws<ProblemsException>(() => trial.Run.Run(ImportSource.From(failing, "a.tsv"), ImportFormat.EurostatTsv(ImportTrial.Labour.Declaration), ImportTrial.Labour, null, TestContext.Current.CancellationToken)).Problems;
        Assert.Equal("unreadable", Assert.Single(problems).Rule);
        Assert.Equal("", trial.Trace());
    }

    private sealed class FailingStream(byte[] start, Exception failure) : MemoryStream(start)
    {
        public override int Read(Span<byte> buffer) => Position < Length ? base.Read(buffer) : throw failure;
    }
}
