using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace RegioHelix.Mutation;

/// <summary>
/// Runs test classes again and again in one process, with one mistake on at a time: what is compiled stays compiled, so a mistake takes a fraction of a second.
/// First it writes the names of all test classes. A line in: <c>number class class ...</c>. A line out: <c>number exit-code milliseconds reached,reached</c>.
/// The runner of xunit is called by reflection, from the folder of built tests, so that this program needs no version of its own.
/// </summary>
internal static class Worker
{
    public static int Run(string tests)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) => Path.Combine(tests, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        var (assembly, room) = (Load(tests, "RegioHelix.Analytics.Tests"), Load(tests, "RegioHelix.Analytics"));
        var runner = Load(tests, "xunit.v3.runner.inproc.console").GetType("Xunit.Runner.InProc.SystemConsole.ConsoleRunner", throwOnError: true)!;
        var mutantSwitch = room.GetType("MutantSwitch", throwOnError: true)!;
        var (answers, questions) = (Console.Out, Console.In);
        answers.WriteLine(string.Join(' ', assembly.GetExportedTypes().Where(HoldsTests).Select(type => type.FullName)));
        while (questions.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var reached = new bool[1 << 16];
            mutantSwitch.GetField("Reached")!.SetValue(null, reached);
            mutantSwitch.GetField("On")!.SetValue(null, int.Parse(parts[0], CultureInfo.InvariantCulture));
            var watch = Stopwatch.StartNew();
            var code = RunTests(runner, assembly, parts.AsSpan(1));
            Console.SetOut(answers);
            answers.WriteLine($"{parts[0]} {code} {watch.ElapsedMilliseconds} {string.Join(',', Enumerable.Range(0, reached.Length).Where(id => reached[id]))}");
            answers.Flush();
        }
        return 0;
    }

    private static int RunTests(Type runner, Assembly tests, ReadOnlySpan<string> classes)
    {
        List<string> arguments = ["-noLogo", "-noColor", "-stopOnFail", "-parallel", "none"];
        foreach (var name in classes)
            arguments.AddRange(["-class", name]);
        var run = Activator.CreateInstance(runner, [arguments.ToArray(), tests])!;
        var ended = (Task<int>)runner.GetMethod("EntryPoint")!.Invoke(run, [TextReader.Null, TextWriter.Null])!;
        return ended.GetAwaiter().GetResult();
    }

    private static bool HoldsTests(Type type) => !type.IsAbstract && type.GetMethods().Any(method => method.CustomAttributes.Any(each => each.AttributeType.Name is "FactAttribute" or "TheoryAttribute"));

    private static Assembly Load(string tests, string name) => AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(tests, name + ".dll"));
}
