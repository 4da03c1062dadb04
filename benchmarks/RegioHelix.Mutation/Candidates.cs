using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RegioHelix.Mutation;

/// <summary>Every place of a file where a mistake can be put.</summary>
internal static class Candidates
{
    public static List<Mutant> Of(string file, SyntaxTree tree, SemanticModel model)
    {
        var seen = new Dictionary<string, int>();
        return [.. tree.GetRoot().DescendantNodes(node => !IsOutOfReach(node)).Where(node => !IsOutOfReach(node)).SelectMany(node => Mistakes(node, model).Select(mistake =>
        {
            var (before, after) = (OneLine(node), mistake.After);
            var text = $"{file}|{mistake.Kind}|{before}|{after}";
            var earlier = seen[text] = seen.GetValueOrDefault(text) + 1;
            var line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
            return new Mutant(0, $"{text}|{earlier}", file, line, node.Span, mistake.Kind, before, after, IsMadeOnce(node));
        }))];
    }

    private static IEnumerable<(string Kind, string After)> Mistakes(SyntaxNode node, SemanticModel model) => node switch
    {
        StatementSyntax statement when Mutators.CanLeaveOut(statement) => [("left out", "")],
        ExpressionSyntax expression when DeclaresNames(expression) || expression.ToString().Contains("//", StringComparison.Ordinal) => [],
        ExpressionSyntax { Parent: IfStatementSyntax } condition => [.. Mutators.Of(condition, model).Select(each => (each.Kind, OneLine(each.Mutated))), ("choice", OneLine(Mutators.Not(condition)))],
        ExpressionSyntax expression => Mutators.Of(expression, model).Select(each => (each.Kind, OneLine(each.Mutated))),
        _ => [],
    };

    // A copy would declare them twice. (An expression with a comment inside does not go on one line.)
    private static bool DeclaresNames(ExpressionSyntax expression) =>
        expression.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax).Any(node => node is SingleVariableDesignationSyntax);

    // Where the language wants a constant, and the texts of errors.
    private static bool IsOutOfReach(SyntaxNode node) => node
        is AttributeListSyntax or EnumMemberDeclarationSyntax or ParameterListSyntax or PatternSyntax or SwitchLabelSyntax or InterpolatedStringExpressionSyntax or TypeSyntax { Parent: not MemberAccessExpressionSyntax and not ExpressionSyntax }
        || node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || node is LocalDeclarationStatementSyntax { IsConst: true }
        || node is ExpressionSyntax { Parent: ForStatementSyntax loop } step && loop.Incrementors.Contains(step);

    private static bool IsMadeOnce(SyntaxNode node) => node.Ancestors().Any(each =>
        each is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.StaticKeyword)
        || each is PropertyDeclarationSyntax { Initializer: not null } property && property.Modifiers.Any(SyntaxKind.StaticKeyword)
        || each is ConstructorDeclarationSyntax making && making.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static string OneLine(SyntaxNode node) => string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
