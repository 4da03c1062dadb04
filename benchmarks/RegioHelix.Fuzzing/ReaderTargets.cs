using System.Globalization;
using System.Text;
using System.Xml;
using RegioHelix.Cli.Evaluation;
using RegioHelix.Cli.Events;
using RegioHelix.Cli.Funding;
using RegioHelix.Cli.Importing;
using RegioHelix.Cli.Organisations;
using RegioHelix.Import.Live;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.Boundaries;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.EurostatTsv;
using RegioHelix.Import.Reading.JsonStat;
using RegioHelix.Import.Reading.Labelled;
using RegioHelix.Import.Reading.Links;
using RegioHelix.Import.Reading.Panels;
using RegioHelix.Import.Reading.Records;
using RegioHelix.Import.Reading.SdmxCsv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Reading.Ties;
using RegioHelix.Import.Reading.Workbooks;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Registry.Ties;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Matching;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Studies.Records;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Fuzzing;

/// <summary>Every reader of what somebody may give us: a file of an import, a list, an instance, a table of rules, an answer of a service.</summary>
internal static class ReaderTargets
{
    private static readonly FundingRuleShelf Rules = new(null);
    private static readonly ConsortiumRuleShelf Sets = new(null);
    private static readonly DateOnly Day = new(2026, 11, 26);

    /// <summary>All of them.</summary>
    /// <param name="scratch">A folder for readers that want a path.</param>
    public static IReadOnlyList<ReaderTarget> All(string scratch) =>
    [
        .. Tables(),
        .. Workbooks(),
        .. Lists(),
        .. EditableTables(),
        .. Instances(scratch),
        .. Others(scratch),
        .. ShortTexts(),
        .. StoredFiles.All(scratch),
    ];

    private static IEnumerable<ReaderTarget> Tables()
    {
        var (tsv, plain, own, labelled) = (Corpus.Files("eurostat.tsv"), Corpus.Files("plain.csv"), Corpus.Files("own.csv"), Corpus.Files("labelled.csv"));
        yield return Cells("eurostat-tsv", [.. tsv, Corpus.Gzip(tsv[0])], (source, sink) => EurostatTsvReader.Read(source, "employment", sink));
        yield return Cells("sdmx-csv", Corpus.Files("sdmx.csv"), (source, sink) => SdmxCsvReader.Read(source, sink, "employment"));
        yield return Cells("json-stat", Corpus.Files("stat.json"), (source, sink) => JsonStatReader.Read(source, sink, "employment"));
        yield return Cells("csv", [.. plain, Corpus.Gzip(plain[0])], (source, sink) => CsvTableReader.Read(source, new("geo", "employment") { Activity = "nace_r2", Value = "n2014", Year = "2014" }, sink));
        yield return Cells("csv-wide", own, (source, sink) => CsvTableReader.Read(source, new("regio", "jobs") { Layout = TableLayout.Wide, Year = "2014", Ignored = ["jaar"] }, sink));
        yield return Source("format", [.. tsv, .. plain, .. Corpus.Files("sdmx.csv", "stat.json", "boundaries.geojson")], source => SourceFormats.Detect(source));
        yield return Source("preview", [.. plain, .. own], source => TablePreview.From(source));
        yield return Source("labelled", labelled, source => LabelledReader.Read(source, new()).ToTable());
        yield return Source("labelled-tall", Corpus.Files("inventors.csv", "values.csv"), source => LabelledReader.Read(source, new(TableLayout.Tall)).ToTable());
        yield return Source("links", Corpus.Files("links.csv"), source => LinkReader.Read(source));
        yield return Source("ties", Corpus.Files("ties.csv"), source => TieReader.Read(source));
        yield return Source("groups", Corpus.Files("groups.csv"), source => GroupReader.Read(source));
        yield return Source("panel", Corpus.Files("panel.csv"), source => PanelReader.Read(source, new("region", "year", "jobs")));
        yield return Source("panel-sectors", Corpus.Files("own.csv"), source => PanelReader.ReadSectors(source, new("regio", "jaar", "banen"), "nace"));
        yield return Source("records", [.. Corpus.Files("records.csv"), Corpus.Gzip(Corpus.Files("records.csv")[0])], ReadRecords);
        yield return Source("boundaries", Corpus.Files("boundaries.geojson", "topology.json"), source => BoundaryReader.Read(source, NutsVersion.Nuts2013));
    }

    private static IEnumerable<ReaderTarget> Workbooks()
    {
        var (book, members) = (Corpus.Workbook("plain.csv", ';'), Corpus.Workbook("members.csv", ','));
        yield return Cells("xlsx", [book], (source, sink) => WorkbookReader.Read(source, new("geo", "employment") { Activity = "nace_r2", Value = "n2014", Year = "2014" }, sink));
        yield return Source("xlsx-sheets", [book], source => WorkbookReader.ListSheets(source));
        yield return Source("xlsx-preview", [book], source => TablePreview.From(source));
        yield return new("roster", [.. Corpus.Files("members.csv"), members], bytes => RosterColumns.Guess(Roster(bytes)));
        yield return new("roster-rows", [.. Corpus.Files("members.csv"), members], bytes =>
        {
            var roster = Roster(bytes);
            RosterReader.Read(roster, RosterColumns.Guess(roster), DateTimeOffset.UnixEpoch);
        });
        yield return new("roster-people", Corpus.Files("people.csv"), bytes => RosterColumns.ReadPeople(Roster(bytes), new Dictionary<string, string>()));
    }

    private static IEnumerable<ReaderTarget> Lists()
    {
        foreach (var (kind, file) in new[] { (StrategyRowKind.Projects, "projects.csv"), (StrategyRowKind.Priorities, "priorities.csv"), (StrategyRowKind.Calls, "calls.csv"), (StrategyRowKind.Indicators, "indicators.csv") })
            yield return new($"strategy-{kind.ToString().ToLowerInvariant()}", Corpus.Files(file), bytes => StrategyColumns.Read(kind, Roster(bytes), new Dictionary<string, string>()));
        yield return Text("contacts", ["people.csv", "contacts.vcf"], text => ContactFile.Read(text.ReadToEnd()));
    }

    private static IEnumerable<ReaderTarget> EditableTables()
    {
        yield return Text("themes", ["themes.tsv"], text => ThemeFile.Read(text, "fuzz.tsv"));
        yield return Text("territories", ["territories.tsv"], text => TerritoryFile.Read(text, "fuzz.tsv"));
        yield return Text("clusters", ["clusters.tsv"], text => ClusterFile.Read(text, "fuzz.tsv"));
        yield return Text("weights", ["weights.tsv"], text => WeightFile.Read(text, "fuzz.tsv"));
        yield return Text("funding-rules", ["funding-rules.tsv"], text => FundingRuleFile.Read(text, "fuzz.tsv"));
        yield return Text("consortium-rules", ["consortium-rules.tsv"], text => ConsortiumRuleFile.Read(text, "fuzz.tsv"));
        yield return Text("region-categories", ["categories.tsv"], text => RegionCategories.Read(text, "fuzz.tsv"));
        yield return Text("health-criteria", ["criteria.tsv"], text => HealthRuleFile.ReadCriteria(text, "fuzz.tsv"));
        yield return Text("health-questions", ["wheel.tsv"], text => HealthRuleFile.ReadQuestions(text, "fuzz.tsv"));
        yield return Text("word-vectors", ["vectors.txt"], ReadVectors);
    }

    private static IEnumerable<ReaderTarget> Instances(string scratch)
    {
        yield return AtPath("meetings", scratch, Corpus.Files("meetings.json"), path => MeetingInstance.Read(path));
        yield return AtPath("discussion-groups", scratch, Corpus.Files("groups.json"), path => GroupInstance.Read(path));
        yield return AtPath("funding-case", scratch, Corpus.Files("funding.json"), path => new FundingStudy(Rules, TimeProvider.System).Run(CaseFile.Read(path).Fields()));
        yield return AtPath("consortium-case", scratch, Corpus.Files("consortium.json"), path =>
        {
            var file = CaseFile.Read(path);
            var given = ConsortiumCase.Read(file.Fields("partners", "candidates"), file.List("partners"), file.List("candidates"), Rules.FindCategory, Day);
            ConsortiumStudy.Run(given, Sets.Get("i3-strand-1", Day), RepairWish.None);
        });
    }

    private static IEnumerable<ReaderTarget> Others(string scratch)
    {
        var parquet = Corpus.Parquet(scratch);
        yield return AtPath("parquet", scratch, [parquet], path => Read(OpenedSource.AtPath(path), source => LabelledReader.Read(source, new()).ToTable()), ".parquet");
        yield return AtPath("records-parquet", scratch, [parquet], path => Read(OpenedSource.AtPath(path), source => ReadRecords(source, new() { Entity = "label", Region = "label", Activity = "label", Year = "C15", Weight = "C28" })), ".parquet");
        yield return new("package", [Corpus.Package()], bytes => _ = OpenedPackage.Read(new MemoryStream(bytes)).Changed);
        yield return new("package-inputs", [Corpus.WholePackage()], bytes => ReproductionStudy.Run(OpenedPackage.Read(new MemoryStream(bytes))));
        yield return Text("package-table", ["package-table.csv"], text => PackagedTable.Read(text.ReadToEnd(), "fuzz.csv"));
        yield return new("shard-answers", [FalseShard.Answers()], FalseShard.Read);
        yield return new("service-structure", Corpus.Files("structure.xml"), ReadStructure);
        yield return Text("shard-addresses", ["shards.txt"], text => ShardAddress.Read(text.ReadToEnd()));
        yield return Text("record-windows", ["windows.txt"], text => RecordWindow.Read(text.ReadToEnd()));
        yield return new("service-answer", Corpus.Files("stat.json", "boundaries.geojson"), bytes => AnswerReading.From(System.Net.HttpStatusCode.OK, bytes));
        yield return new("service-error", Corpus.Files("stat.json"), bytes => ErrorDocument.Read(Encoding.UTF8.GetString(bytes)));
    }

    // What stands in one field of a form or a list, or behind an option.
    private static IEnumerable<ReaderTarget> ShortTexts()
    {
        yield return Field("field-places", ["NL41", "Noord-Brabant", "eindhoven"], (given, problems) =>
        {
            _ = PlaceText.Read(given, "place", problems);
            _ = RegionText.Read(given, 2016, "region", problems);
        });
        yield return Field("field-amounts", ["1.234.567,89", "€ 1 234", "-12.5", "1e3"], (given, problems) => _ = (EuroText.Read(given, "euro", problems), EuroText.ReadAmount(given, "amount", problems)));
        yield return Field("field-days", ["2024-03-31", "31/03/2024", "20240331", "2024-03-31T10:00:00Z"], (given, problems) => DayText.ReadRequired(given, "day", problems));
        yield return Field("field-addresses", ["ada@works.example", "https://www.works.example/a?b=c", "works.example"], (given, problems) => _ = (MailAddress.Read(given, "mail", problems), WebAddress.Read(given, "web", problems) is { } web ? WebAddress.Domain(web) : null));
        yield return Field("field-words", ["nl", "Europe/Brussels", "NACE_R2:C15", "15.1", "Ada Invented"], (given, problems) =>
        {
            _ = (LanguageCode.Read(given, "language", problems), LocalTimes.ReadZone(given, "zone", problems), Tag.ReadAll([given], "tags", problems), Slug.Stem(given, Guid.Empty));
            _ = PlainText.ReadLines(given, "text", 1000, problems);
        });
        yield return Words("options", ["gdp@1980-1985,\"a, b\"@1990,trade", "https://service.example/path/", "0.5;1;1.5", ";"], given =>
        {
            OwnBreaks.Read(given, MeasureUnit.Part);
            _ = Phrase.Parse(given).In(CultureInfo.GetCultureInfo("nl"));
            Each(given, text => NamedPredictor.Read(text), text => ServiceAddress.Read("fuzz", text), text => CsvCommand.ReadDelimiter(text), text => RecordWindow.ReadOne(text));
        });
    }

    // One refusal does not keep the others from reading.
    private static void Each(string given, params Action<string>[] readers)
    {
        var refusals = new List<ProblemsException>();
        foreach (var read in readers)
            try
            {
                read(given);
            }
            catch (ProblemsException refusal)
            {
                refusals.Add(refusal);
            }
        if (refusals.Count == readers.Length)
            throw new ProblemsException([.. refusals.SelectMany(refusal => refusal.Problems)]);
    }

    private static ReaderTarget Words(string name, string[] seeds, Action<string> read) =>
        new(name, [.. seeds.Select(Encoding.UTF8.GetBytes)], bytes => read(Encoding.UTF8.GetString(bytes)));

    private static ReaderTarget Field(string name, string[] seeds, Action<string, FieldProblems> read) => Words(name, seeds, given =>
    {
        var problems = new FieldProblems();
        read(given, problems);
        problems.ThrowIfAny();
    });

    private static ReaderTarget Source(string name, byte[][] inputs, Action<OpenedSource> read) =>
        new(name, inputs, bytes => Read(OpenedSource.From(new MemoryStream(bytes), "fuzz"), read));

    private static ReaderTarget Cells(string name, byte[][] inputs, Action<OpenedSource, ICellSink> read) => Source(name, inputs, source =>
    {
        var sink = new Discarded();
        read(source, sink);
        sink.ThrowProblems();
    });

    private static ReaderTarget Text(string name, string[] files, Action<TextReader> read) => new(name, Corpus.Files(files), bytes =>
    {
        using var text = new StringReader(Encoding.UTF8.GetString(bytes));
        read(text);
    });

    private static ReaderTarget AtPath(string name, string scratch, byte[][] inputs, Action<string> read, string ending = ".json") => new(name, inputs, bytes =>
    {
        var path = Path.Combine(scratch, name + ending);
        File.WriteAllBytes(path, bytes);
        read(path);
    });

    private static void Read(OpenedSource source, Action<OpenedSource> read)
    {
        using (source)
            read(source);
    }

    // The program says at its start what is wrong with the file that its owner named.
    private static void ReadVectors(TextReader text)
    {
        try
        {
            WordVectors.Read(text);
        }
        catch (InvalidDataException refusal)
        {
            throw new PackageFaultException(refusal.Message);
        }
    }

    // Whoever asks for a structure says in words that it cannot be read.
    private static void ReadStructure(byte[] bytes)
    {
        try
        {
            DatasetStructure.Read(new MemoryStream(bytes), new MemoryStream(bytes));
        }
        catch (XmlException refusal)
        {
            throw new PackageFaultException(refusal.Message);
        }
    }

    private static void ReadRecords(OpenedSource source) => ReadRecords(source, new() { Entity = "appln_id", Region = "nuts3", Activity = "nace2", Year = "filed", Weight = "share" });

    private static void ReadRecords(OpenedSource source, RecordMapping mapping)
    {
        var problems = new ProblemList(source.Name);
        using var reader = RecordReader.Open(source, mapping, problems);
        var batch = new RecordBatch(64);
        while (reader.Fill(batch, CancellationToken.None))
            batch.Clear();
        if (problems.Count > 0)
            throw new ProblemsException(problems.List());
    }

    private static Roster Roster(byte[] bytes) => new WorkbookRoster().Read(new MemoryStream(bytes), "fuzz");
}
