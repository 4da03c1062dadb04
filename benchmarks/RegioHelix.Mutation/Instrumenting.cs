using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RegioHelix.Mutation;

/// <summary>Writes mistakes into a file, each behind a switch, so that one assembly holds them all.</summary>
internal sealed class Instrumenting(IEnumerable<Mutant> mutants) : CSharpSyntaxRewriter
{
    /// <summary>The annotation of what was put in: its data are the numbers.</summary>
    public const string Mark = "mutant";

    /// <summary>The switch, compiled beside the room.</summary>
    public const string Switch = """
        internal static class MutantSwitch
        {
            public static int On;
            public static bool[] Reached = new bool[0];
            public static bool Is(int id)
            {
                Reached[id] = true;
                return On == id;
            }
        }
        """;

    private readonly ILookup<TextSpan, Mutant> mutants = mutants.ToLookup(mutant => mutant.Span);

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var visited = base.Visit(node);
        return node switch
        {
            StatementSyntax statement => Whole(statement, (StatementSyntax)visited!),
            ExpressionSyntax and not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } => Part((ExpressionSyntax)node, visited),
            _ => visited,
        };
    }

    private StatementSyntax Whole(StatementSyntax node, StatementSyntax visited)
    {
        var own = mutants[node.Span].Where(mutant => mutant.After.Length == 0).ToList();
        var inside = node is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } ? mutants[assignment.Span].ToList() : [];
        var text = visited;
        foreach (var mutant in inside)
            text = If(mutant, SyntaxFactory.ParseStatement($"{mutant.After};"), text);
        foreach (var mutant in own)
            text = If(mutant, SyntaxFactory.Block(), text);
        return text;
    }

    private static IfStatementSyntax If(Mutant mutant, StatementSyntax mistake, StatementSyntax right) => SyntaxFactory.IfStatement(
        IsOn(mutant), SyntaxFactory.Block(mistake), SyntaxFactory.ElseClause(SyntaxFactory.Block(right)))
        .NormalizeWhitespace().WithAdditionalAnnotations(new SyntaxAnnotation(Mark, Number(mutant)));

    private SyntaxNode? Part(ExpressionSyntax node, SyntaxNode? visited)
    {
        foreach (var mutant in mutants[node.Span].Where(mutant => mutant.After.Length > 0))
            visited = SyntaxFactory.ParenthesizedExpression(SyntaxFactory.ConditionalExpression(
                IsOn(mutant),
                SyntaxFactory.ParenthesizedExpression(SyntaxFactory.ParseExpression(mutant.After)),
                SyntaxFactory.ParenthesizedExpression(((ExpressionSyntax)visited!).WithoutTrivia())))
                .WithTriviaFrom(node).WithAdditionalAnnotations(new SyntaxAnnotation(Mark, Number(mutant)));
        return visited;
    }

    private static ExpressionSyntax IsOn(Mutant mutant) => SyntaxFactory.ParseExpression($"global::MutantSwitch.Is({Number(mutant)})");

    private static string Number(Mutant mutant) => mutant.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
