using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Parapet.Tests.Architecture;

/// <summary>
/// The public methods of an assembly and which of them say something, by the file of comments that the compiler writes beside it.
/// </summary>
/// <remarks>
/// Asked for a docstring: every method by hand of a type that other rooms see, with extension methods of either form and
/// conversions. Not asked: constructors and accessors (the type and the property speak), what the compiler makes of a record,
/// overrides, an interface's methods where the interface has its own docstring, and operators of arithmetic and comparison, whose
/// types already say which dimension comes out.
/// </remarks>
internal sealed record Docstrings(string[] Methods, string[] Silent)
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Of a hundred methods asked for a docstring, how many have one; a room without any has them all.</summary>
    public double Percent => Methods.Length == 0 ? 100 : 100 * (1 - (double)Silent.Length / Methods.Length);

    /// <param name="assembly">Its file of comments lies beside it: the project has <c>GenerateDocumentationFile</c>.</param>
    /// <param name="types">Those of its types to look at.</param>
    public static Docstrings Read(Assembly assembly, Func<Type, bool> types)
    {
        var comments = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        var told = comments.Descendants("member").Where(Tells).Select(member => member.Attribute("name")!.Value).ToHashSet();
        var asked = (from type in assembly.GetTypes()
                     where type.IsVisible && !type.Name.Contains('<') && !type.IsSubclassOf(typeof(Delegate)) && types(type)
                     from method in type.GetMethods(Declared)
                     where IsAsked(method) && !ComesFromInterface(method, assembly, told)
                     select (Name: $"{type.FullName}.{method.Name}", Told: told.Contains(Id(method)))).ToArray();
        return new Docstrings(
            [.. asked.Select(method => method.Name)],
            [.. asked.Where(method => !method.Told).Select(method => method.Name).Order(StringComparer.Ordinal)]);
    }

    // What it does, what comes back, or where that is written: but no empty tag, and no parameter or exception alone.
    private static bool Tells(XElement member) =>
        member.Elements().Any(part => part.Name == "inheritdoc" || (part.Name.LocalName is "summary" or "returns" && part.Nodes().Any()));

    private static bool IsAsked(MethodInfo method)
    {
        var open = method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
        var made = method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name.Contains('<');
        var conversion = method.Name is "op_Implicit" or "op_Explicit";
        // The accessor of an extension property is an ordinary method to the runtime.
        var accessor = method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal);
        return open && !made && !accessor && (!method.IsSpecialName || conversion) && method.GetBaseDefinition() == method;
    }

    private static bool ComesFromInterface(MethodInfo method, Assembly assembly, HashSet<string> told)
    {
        var type = method.DeclaringType!;
        if (type.IsInterface)
        {
            return false;
        }

        return (from face in type.GetInterfaces()
                let map = type.GetInterfaceMap(face)
                from pair in map.InterfaceMethods.Zip(map.TargetMethods)
                where pair.Second == method || IsBridge(pair.Second, method)
                select Definition(pair.First)).Any(member => member.Module.Assembly != assembly || told.Contains(Id(member)));
    }

    // Where a parameter is read by reference, the compiler puts a private method of its own between an interface and its type.
    private static bool IsBridge(MethodInfo made, MethodInfo method) =>
        made.IsPrivate
        && made.Name.EndsWith("." + method.Name, StringComparison.Ordinal)
        && made.GetParameters().Select(parameter => Id(parameter.ParameterType)).SequenceEqual(
            method.GetParameters().Select(parameter => Id(parameter.ParameterType)));

    private static MethodInfo Definition(MethodInfo method) =>
        method.DeclaringType is { IsConstructedGenericType: true } constructed
            ? (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, constructed.GetGenericTypeDefinition().TypeHandle)!
            : method;

    /// <summary>The name under which the compiler files a method's comment (annex D of the C# specification).</summary>
    private static string Id(MethodInfo method)
    {
        var arity = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
        var parameters = method.GetParameters().Select(parameter => Id(parameter.ParameterType)).ToArray();
        var list = parameters.Length == 0 ? "" : $"({string.Join(',', parameters)})";
        var result = method.Name is "op_Implicit" or "op_Explicit" ? $"~{Id(method.ReturnType)}" : "";
        var name = method.Name.Replace('.', '#');
        return $"M:{method.DeclaringType!.FullName!.Replace('+', '.')}.{name}{arity}{list}{result}";
    }

    private static string Id(Type type)
    {
        if (type.IsGenericParameter)
        {
            var position = type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
            return (type.DeclaringMethod is null ? "`" : "``") + position;
        }

        if (type.HasElementType)
        {
            var rank = type.IsArray ? type.GetArrayRank() : 0;
            var array = rank > 1 ? $"[{string.Join(',', Enumerable.Repeat("0:", rank))}]" : "[]";
            return Id(type.GetElementType()!) + (type.IsByRef ? "@" : type.IsPointer ? "*" : array);
        }

        // The arguments of an outer type come first among those of an inner one, and stand at the outer one's name.
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var outer = new Stack<Type>();
        for (var part = type; part is not null; part = part.DeclaringType)
        {
            outer.Push(part);
        }

        return $"{type.Namespace}.{string.Join('.', outer.Select(part => WithArguments(part.Name, arguments)))}";
    }

    private static string WithArguments(string name, Queue<Type> arguments)
    {
        var cut = name.Split('`');
        return cut.Length == 1
            ? name
            : $"{cut[0]}{{{string.Join(',', Enumerable.Range(0, int.Parse(cut[1])).Select(_ => Id(arguments.Dequeue())))}}}";
    }
}
