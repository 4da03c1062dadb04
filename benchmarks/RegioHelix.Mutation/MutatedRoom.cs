using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RegioHelix.Mutation;

/// <summary>The room Analytics, compiled once with a seeded sample of mistakes of each folder, all switched off.</summary>
internal sealed class MutatedRoom
{
    private const string Room = "RegioHelix.Analytics";
    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>The mistakes that compile.</summary>
    public required IReadOnlyList<Mutant> Mutants { get; init; }

    /// <summary>How many places each folder offers.</summary>
    public required IReadOnlyDictionary<string, int> Offered { get; init; }

    /// <summary>Writes the assembly into a folder of built tests.</summary>
    /// <param name="tests">The folder; its copy of the room is replaced.</param>
    /// <param name="sample">The most mistakes of one folder.</param>
    /// <param name="seed">Decides which.</param>
    /// <exception cref="InvalidOperationException">The room does not compile as it stands.</exception>
    public static MutatedRoom Write(string tests, int sample, int seed)
    {
        var files = Sources().ToDictionary(file => file.Name, file => CSharpSyntaxTree.ParseText(file.Text, Language, file.Name));
        var plain = CSharpCompilation.Create(Room, files.Values, References(tests), new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true, nullableContextOptions: NullableContextOptions.Enable));
        var all = files.Where(file => file.Key.Contains('/', StringComparison.Ordinal) && !file.Key.StartsWith("obj/", StringComparison.Ordinal)).SelectMany(file => Candidates.Of(file.Key, file.Value, plain.GetSemanticModel(file.Value))).ToList();
        var chosen = all.GroupBy(mutant => mutant.Folder).SelectMany(folder => Sampling.Choose(folder, sample, seed)).ToList();
        var kept = Compile(plain, files, chosen, Path.Combine(tests, Room + ".dll"));
        return new() { Mutants = kept, Offered = all.GroupBy(mutant => mutant.Folder).ToDictionary(folder => folder.Key, folder => folder.Count()) };
    }

    // Numbers stay as they are while those that do not compile fall out.
    private static List<Mutant> Compile(CSharpCompilation plain, Dictionary<string, SyntaxTree> files, List<Mutant> chosen, string to)
    {
        var mutants = chosen.Select((mutant, index) => mutant with { Id = index + 1 }).ToList();
        while (true)
        {
            var byFile = mutants.ToLookup(mutant => mutant.File);
            var trees = files.Select(file => file.Value.WithRootAndOptions(new Instrumenting(byFile[file.Key]).Visit(file.Value.GetRoot())!, Language)).Append(CSharpSyntaxTree.ParseText(Instrumenting.Switch, Language));
            var emitted = plain.RemoveAllSyntaxTrees().AddSyntaxTrees(trees).Emit(to);
            if (emitted.Success)
                return mutants;
            var wrong = emitted.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error).SelectMany(Blamed).ToHashSet();
            if (mutants.RemoveAll(mutant => wrong.Contains(mutant.Id)) == 0)
                throw new InvalidOperationException("the room does not compile: " + emitted.Diagnostics.First(each => each.Severity == DiagnosticSeverity.Error));
        }
    }

    // The nearest mistake around the error; where there is none, all of the member that it is in.
    private static IEnumerable<int> Blamed(Diagnostic error)
    {
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var around = node.AncestorsAndSelf().FirstOrDefault(each => each.HasAnnotations(Instrumenting.Mark));
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        var marked = around is not null ? [around] : member?.DescendantNodesAndSelf().Where(each => each.HasAnnotations(Instrumenting.Mark)) ?? [];
        return marked.SelectMany(each => each.GetAnnotations(Instrumenting.Mark)).Select(mark => int.Parse(mark.Data!, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Name, string Text)> Sources()
    {
        var room = Path.Combine(Benchmarks.Results.Root(), "src", Room);
        var written = Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(room, path).Replace('\\', '/'))
            .Where(name => !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal));
        var generated = Directory.EnumerateFiles(Path.Combine(room, "obj", "Debug", "net10.0"), "*.cs").Select(path => Path.GetRelativePath(room, path).Replace('\\', '/'));
        return written.Concat(generated).Order(StringComparer.Ordinal).Select(name => (name, File.ReadAllText(Path.Combine(room, name))));
    }

    private static IEnumerable<MetadataReference> References(string tests) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && !Path.GetFileName(path).Contains("Native", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Append(Path.Combine(tests, "RegioHelix.Vocabulary.dll")).Select(path => MetadataReference.CreateFromFile(path));
}
