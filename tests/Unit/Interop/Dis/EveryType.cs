using System.Reflection;
using Parapet.Interop.Dis.Layout;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>The types of PDU that are read, as the language knows them.</summary>
internal static class EveryType
{
    public static IEnumerable<Type> All =>
        typeof(IPdu).Assembly.GetTypes().Where(type => type.IsValueType && type.GetInterfaces().Contains(typeof(IPdu))).OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>Calls a method of one type argument with each of them.</summary>
    public static void Call(object owner, string method, params object[] arguments)
    {
        foreach (var type in All)
        {
            try
            {
                owner.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(owner, arguments);
            }
            catch (TargetInvocationException thrown)
            {
                Assert.Fail($"{type.Name}: {thrown.InnerException}");
            }
        }
    }
}
