Console.WriteLine("regiohelix");

/// <summary>The executable's entry point, public so that tests can host it.</summary>
public partial class Program;
